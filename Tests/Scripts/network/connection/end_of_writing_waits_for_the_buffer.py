import asyncio
import socket

async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=ours)
    transport.write(b"x" * 1_000_000)
    transport.write_eof()
    print(transport.get_write_buffer_size() > 0)  # expect: True
    try:
        transport.write(b"more")
    except RuntimeError as e:
        print(e)  # expect: Cannot call write() after write_eof()
    size = 0
    while data := await loop.sock_recv(theirs, 65536):
        size += len(data)
    print(size, transport.is_closing())  # expect: 1000000 False
    transport.close()
    theirs.close()

asyncio.run(main())
