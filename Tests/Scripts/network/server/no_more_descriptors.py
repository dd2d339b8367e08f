# clock: virtual
import asyncio
import errno
import os
import socket
from unittest import mock


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], context["exception"]))

    async def serve(reader, writer):
        print("served")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1)
    full = OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    with mock.patch.object(socket.socket, "accept", side_effect=full):
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.sleep(0.5)
    # expect: socket.accept() out of system resource [Errno 24] Too many open files
    print(await reader.read())
    # expect: served
    # expect: b''
    writer.close()
    server.close()


asyncio.run(main())
