# clock: virtual
import asyncio


async def serve(reader, writer):
    writer.writelines([b"one\n", b"two\n", b"three"])
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    async for line in reader:
        print(line)
    writer.close()
    server.close()


asyncio.run(main())

# expect: b'one\n'
# expect: b'two\n'
# expect: b'three'
