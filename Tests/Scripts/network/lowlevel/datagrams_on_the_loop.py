# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(type=socket.SOCK_DGRAM) as first, socket.socket(type=socket.SOCK_DGRAM) as second:
        for sock in first, second:
            sock.bind(("127.0.0.1", 0))
            sock.setblocking(False)
        receiving = asyncio.create_task(loop.sock_recvfrom(second, 100))
        await asyncio.sleep(0)
        print(await loop.sock_sendto(first, b"datagram", second.getsockname()))
        data, address = await receiving
        print(data, address == first.getsockname())
        buffer = bytearray(3)
        await loop.sock_sendto(first, b"abc", second.getsockname())
        print((await loop.sock_recvfrom_into(second, buffer))[0], buffer)


asyncio.run(main())

# expect: 8
# expect: b'datagram' True
# expect: 3 bytearray(b'abc')
