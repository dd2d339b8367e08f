# clock: virtual
import asyncio


async def serve(reader, writer):
    for _ in range(3):
        print("server", await reader.readline())
        writer.write(b"answer\n")
    writer.close()


async def tick():
    for number in range(10):
        print("tick", number)
        await asyncio.sleep(0)


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    ticker = asyncio.create_task(tick())
    for number in range(3):
        writer.write(b"%d\n" % number)
        print("client", await reader.readline())
    print(await reader.read())
    await ticker
    writer.close()
    server.close()


asyncio.run(main())

# expect: tick 0
# expect: tick 1
# expect: server b'0\n'
# expect: tick 2
# expect: tick 3
# expect: client b'answer\n'
# expect: tick 4
# expect: tick 5
# expect: server b'1\n'
# expect: tick 6
# expect: tick 7
# expect: client b'answer\n'
# expect: tick 8
# expect: tick 9
# expect: server b'2\n'
# expect: client b'answer\n'
# expect: b''
