import asyncio
import socket
from unittest import mock


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with left, right:
        left.setblocking(False)
        right.setblocking(False)
        stub = mock.Mock(left)
        stub.gettimeout, stub.fileno = left.gettimeout, left.fileno
        stub.sendto.side_effect = BlockingIOError
        loop.call_soon(setattr, stub, "sendto", lambda data, *address: left.send(data))
        print(await loop.sock_sendto(stub, b"late", None))  # expect: 4
        print(await loop.sock_recv(right, 10))  # expect: b'late'


asyncio.run(main())
