# clock: virtual
import asyncio


async def serve(reader, writer):
    await asyncio.sleep(3600)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        await asyncio.wait_for(reader.readline(), 5)
    except TimeoutError as error:
        print(repr(error))
    writer.write(b"still open")
    writer.close()
    server.close()


asyncio.run(main())

# expect: TimeoutError()
