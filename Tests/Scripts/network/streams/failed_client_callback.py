# clock: virtual
import asyncio


async def serve(reader, writer):
    raise ValueError("not today")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())

# expect: Unhandled exception in client_connected_cb ValueError('not today')
# expect: b''
