import asyncio
from unittest import mock

loop = asyncio.BaseEventLoop()
loop._selector = mock.Mock()
loop._selector.select.return_value = ()
loop._process_events = mock.Mock()
loop._run_once()
print(loop._selector.select.call_args)  # expect: call(None)
print(loop._process_events.call_args)  # expect: call(())
loop.call_soon(print, "called")
loop._run_once()  # expect: called
print(loop._selector.select.call_args)  # expect: call(0)
