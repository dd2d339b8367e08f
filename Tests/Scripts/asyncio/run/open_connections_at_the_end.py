# clock: virtual
import asyncio
import gc
import warnings


async def serve(reader, writer):
    try:
        await reader.read()
    finally:
        print("serve ends")


async def main():
    global server, streams
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    streams = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(1)


asyncio.run(main())
print(server._loop.is_closed(), streams[1].transport.is_closing())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    del streams
    gc.collect()
print(any("unclosed transport" in str(warning.message) for warning in caught))
# expect: serve ends
# expect: True False
# expect: True
