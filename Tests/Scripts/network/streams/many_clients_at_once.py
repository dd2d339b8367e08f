# clock: virtual
import asyncio


async def serve(reader, writer):
    number = int(await reader.readline())
    await asyncio.sleep(100 - number)
    writer.write(b"%d\n" % number)
    writer.close()


async def ask(address, number, done):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"%d\n" % number)
    done.append(int(await reader.readline()))
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    done = []
    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(ask(server.sockets[0].getsockname(), number, done))
    print(done)
    server.close()


asyncio.run(main())

# expect: [19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
