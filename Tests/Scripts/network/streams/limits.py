# clock: virtual
import asyncio


async def serve(reader, writer):
    writer.write(b"a" * 100 + b"\n" + b"b" * 10)
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address, limit=20)
    try:
        await reader.readline()
    except ValueError as error:
        print(error)
    writer.close()
    reader, writer = await asyncio.open_connection(*address, limit=20)
    try:
        await reader.readuntil(b"#")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    try:
        await reader.readexactly(200)
    except asyncio.IncompleteReadError as error:
        print(error, len(error.partial), error.expected)
    writer.close()
    server.close()


asyncio.run(main())

# expect: Separator is found, but chunk is longer than limit
# expect: Separator is not found, and chunk exceed the limit 111
# expect: 111 bytes read on a total of 200 expected bytes 111 200
