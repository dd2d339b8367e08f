# clock: virtual
import asyncio


async def serve(reader, writer):
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    try:
        for _ in range(10):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)
    except ConnectionError as error:
        print(type(error).__mro__[1].__name__)
    writer.close()
    server.close()


asyncio.run(main())

# expect: b''
# expect: ConnectionError
