# clock: virtual
import asyncio


async def serve(reader, writer):
    await asyncio.sleep(10)
    size = 0
    while data := await reader.read(100_000):
        size += len(data)
    writer.write(b"%d\n" % size)
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    start = loop.time()
    writer.write(b"x" * 20_000_000)
    print(writer.transport.get_write_buffer_size() > 1_000_000)
    await writer.drain()
    print(loop.time() - start, writer.transport.get_write_buffer_size() <= 16384)
    writer.write_eof()
    print(await reader.readline())
    writer.close()
    server.close()


asyncio.run(main())

# expect: True
# expect: 10.0 True
# expect: b'20000000\n'
