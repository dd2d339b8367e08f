import asyncio


async def serve(reader, writer):
    received.set_result(await reader.read())
    writer.close()


async def send(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"all")
    await writer.drain()


async def main():
    global received
    received = asyncio.get_running_loop().create_future()
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await send(server.sockets[0].getsockname()[1])
    print(await asyncio.wait_for(received, 60))  # expect: b'all'
    server.close()


asyncio.run(main())
