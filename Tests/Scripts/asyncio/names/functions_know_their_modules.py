import asyncio

for function in (asyncio.run, asyncio.gather, asyncio.timeout, asyncio.get_running_loop, asyncio.isfuture, asyncio.shield):
    print(function.__module__, function.__name__)
# expect: asyncio.runners run
# expect: asyncio.tasks gather
# expect: asyncio.timeouts timeout
# expect: _asyncio get_running_loop
# expect: asyncio.base_futures isfuture
# expect: asyncio.tasks shield
