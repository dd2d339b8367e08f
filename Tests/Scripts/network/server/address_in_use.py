# clock: virtual
import asyncio
import errno


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        await loop.create_server(asyncio.Protocol, host, port)
    except OSError as error:
        print(error.errno == errno.EADDRINUSE, str(error).replace(str(port), "PORT"))
    server.close()


asyncio.run(main())

# expect: True [Errno 98] error while attempting to bind on address ('127.0.0.1', PORT): [errno 98] address already in use
