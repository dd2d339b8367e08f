import asyncio
import socket

class Keeps(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.ended = asyncio.get_running_loop().create_future()

    def eof_received(self):
        self.transport.write(b"after the end")
        self.ended.set_result(self.transport.is_closing())
        return True

    def connection_lost(self, error):
        print("lost", error)

async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    transport, protocol = await loop.create_connection(Keeps, sock=ours)
    theirs.shutdown(socket.SHUT_WR)
    print(await protocol.ended)  # expect: False
    print(await loop.sock_recv(theirs, 100))  # expect: b'after the end'
    transport.close()
    print(await loop.sock_recv(theirs, 100))
    theirs.close()

asyncio.run(main())
# expect: lost None
# expect: b''
