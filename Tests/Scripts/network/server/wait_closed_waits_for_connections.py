# clock: virtual
import asyncio


async def serve(reader, writer):
    await reader.readline()
    print("served")
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await asyncio.sleep(1)
    server.close()
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(1)
    print(waiting.done())
    writer.write(b"\n")
    await waiting
    print("closed", await reader.read())
    writer.close()


asyncio.run(main())

# expect: False
# expect: served
# expect: closed b''
