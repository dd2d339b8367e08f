# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=ours)
    try:
        transport.write("text")
    except TypeError as error:
        print(error)
    transport.write_eof()
    transport.write_eof()
    try:
        transport.write(b"x")
    except RuntimeError as error:
        print(error)
    transport.abort()
    await asyncio.sleep(0)
    transport.close()
    print(transport.is_closing(), theirs.recv(1))
    theirs.close()


asyncio.run(main())

# expect: data argument must be a bytes-like object, not 'str'
# expect: Cannot call write() after write_eof()
# expect: True b''
