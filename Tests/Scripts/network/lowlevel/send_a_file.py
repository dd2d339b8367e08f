# clock: virtual
import asyncio
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    first, second = socket.socketpair()
    with first, second, tempfile.TemporaryFile() as file:
        first.setblocking(False)
        second.setblocking(False)
        file.write(b"0123456789" * 10)
        file.flush()
        file.seek(0)
        print(await loop.sock_sendfile(first, file, 5, 20), file.tell())
        print(await loop.sock_recv(second, 100))
        transport, _ = await loop.create_connection(asyncio.Protocol, sock=first)
        print(await loop.sendfile(transport, file, 95))
        print(await loop.sock_recv(second, 100))
        transport.close()
        try:
            await loop.sendfile(transport, file)
        except RuntimeError as error:
            print(error)


asyncio.run(main())

# expect: 20 25
# expect: b'56789012345678901234'
# expect: 5
# expect: b'56789'
# expect: Transport is closing
