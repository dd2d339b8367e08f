# clock: virtual
import asyncio
import socket


class Reader(asyncio.Protocol):
    def data_received(self, data):
        raise ValueError("too much")

    def connection_lost(self, exc):
        print("lost", repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    ours, theirs = socket.socketpair()
    await loop.create_connection(Reader, sock=ours)
    theirs.send(b"x")
    await asyncio.sleep(1)
    print(theirs.recv(1))
    theirs.close()


asyncio.run(main())

# expect: Fatal error: protocol.data_received() call failed.
# expect: lost ValueError('too much')
# expect: b''
