# clock: virtual
import asyncio


async def serve(reader, writer):
    print("server", await reader.read())


async def main():
    for end in "close_clients", "abort_clients":
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.sleep(1)
        server.close()
        getattr(server, end)()
        await server.wait_closed()
        print(end, await reader.read())
        writer.close()


asyncio.run(main())

# expect: server b''
# expect: close_clients b''
# expect: server b''
# expect: abort_clients b''
