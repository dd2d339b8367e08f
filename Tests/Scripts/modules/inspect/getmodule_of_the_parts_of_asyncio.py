import asyncio
import inspect

for value in (asyncio.run, asyncio.TaskGroup, asyncio.isfuture, asyncio.BaseEventLoop, asyncio.sleep):
    print(inspect.getmodule(value).__name__)
# expect: asyncio.runners
# expect: asyncio.taskgroups
# expect: asyncio.base_futures
# expect: asyncio.base_events
# expect: asyncio.tasks
