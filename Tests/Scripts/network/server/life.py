# clock: virtual
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), len(server.sockets), server.get_loop() is loop)
    await server.start_serving()
    print(server.is_serving())
    async with server:
        forever = asyncio.create_task(server.serve_forever())
        await asyncio.sleep(0)
        try:
            await server.serve_forever()
        except RuntimeError as error:
            print(str(error)[-39:])
        forever.cancel()
        try:
            await forever
        except asyncio.CancelledError:
            print("cancelled")
    print(server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

# expect: False 1 True
# expect: True
# expect: lready being awaited on serve_forever()
# expect: cancelled
# expect: False ()
# expect: server <Server sockets=()> is closed
