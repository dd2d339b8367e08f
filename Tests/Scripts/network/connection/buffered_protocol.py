# clock: virtual
import asyncio
import socket


class Reader(asyncio.BufferedProtocol):
    def __init__(self):
        self.buffer = bytearray(4)

    def get_buffer(self, sizehint):
        print("asked", sizehint)
        return self.buffer

    def buffer_updated(self, nbytes):
        print("got", bytes(self.buffer[:nbytes]))

    def eof_received(self):
        print("eof")


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    transport, _ = await loop.create_connection(Reader, sock=ours)
    theirs.sendall(b"hello!")
    theirs.close()
    await asyncio.sleep(1)
    print(transport.is_closing())


asyncio.run(main())

# expect: asked -1
# expect: got b'hell'
# expect: asked -1
# expect: got b'o!'
# expect: asked -1
# expect: eof
# expect: True
