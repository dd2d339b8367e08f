# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    first, second = socket.socketpair()
    with first, second:
        first.setblocking(False)
        try:
            async with asyncio.timeout(5):
                await loop.sock_recv(first, 10)
        except TimeoutError:
            print("timeout")
        second.send(b"later")
        print(await loop.sock_recv(first, 10))


asyncio.run(main())

# expect: timeout
# expect: b'later'
