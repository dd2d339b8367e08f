# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    for info in await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM):
        print(info)
    print(await loop.getaddrinfo("::1", "80", type=socket.SOCK_DGRAM, flags=socket.AI_NUMERICHOST))
    print(await loop.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
    try:
        await loop.getaddrinfo("nowhere.invalid", 80, flags=socket.AI_NUMERICHOST)
    except socket.gaierror as error:
        print(error, isinstance(error, OSError))


asyncio.run(main())

# expect: (<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))
# expect: [(<AddressFamily.AF_INET6: 10>, <SocketKind.SOCK_DGRAM: 2>, 17, '', ('::1', 80, 0, 0))]
# expect: ('127.0.0.1', '80')
# expect: [Errno -2] Name or service not known True
