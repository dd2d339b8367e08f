# clock: virtual
import asyncio
from certificates import client_context, server_context


class Telling(asyncio.Protocol):
    def __init__(self, name, says=b""):
        self.name, self.says = name, says
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        print(self.name, "made", type(transport).__name__)
        self.transport = transport
        if self.says:
            transport.write(self.says)

    def data_received(self, data):
        print(self.name, data)
        self.transport.close()

    def eof_received(self):
        print(self.name, "eof")

    def connection_lost(self, exc):
        print(self.name, "lost", exc)
        self.ended.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    made = []
    server = await loop.create_server(
        lambda: made.append(Telling("server")) or made[0], "127.0.0.1", 0, ssl=server_context())
    port = server.sockets[0].getsockname()[1]
    _, client = await loop.create_connection(
        lambda: Telling("client", b"hello"), "127.0.0.1", port, ssl=client_context())
    await client.ended
    await made[0].ended
    server.close()


asyncio.run(main())
# expect: client made _SSLProtocolTransport
# expect: server made _SSLProtocolTransport
# expect: server b'hello'
# expect: client eof
# expect: server eof
# expect: client lost None
# expect: server lost None
