import asyncio

async def count(reader, writer):
    data = await reader.read()
    writer.write(b"%d: %d %d %d" % (len(data), *map(data.count, (b"a", b"b", b"c"))))
    writer.close()

async def main():
    server = await asyncio.start_server(count, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"a" * 3_000_000)
    writer.write(bytearray(b"b" * 3_000_000))
    writer.write(memoryview(b"c" * 3_000_000)[1_000_000:])
    writer.write_eof()
    print(await reader.read())  # expect: b'8000000: 3000000 3000000 2000000'
    writer.close()
    server.close()

asyncio.run(main())
