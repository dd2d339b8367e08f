import asyncio


async def main():
    async def serve(reader, writer):
        await go.wait()
        while await reader.read(1 << 20):
            pass
        writer.close()

    go = asyncio.Event()
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(bytes(8 << 20))
    waiters = [asyncio.create_task(writer.drain()) for _ in range(3)]
    await asyncio.sleep(0)
    print([waiter.done() for waiter in waiters])  # expect: [False, False, False]
    go.set()
    print(await asyncio.gather(*waiters))  # expect: [None, None, None]
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
