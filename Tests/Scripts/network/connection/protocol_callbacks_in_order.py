# clock: virtual
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made")

    def data_received(self, data):
        print("server:", data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print("server: eof")
        self.transport.write(b"last words")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, ended):
        self.ended = ended

    def connection_made(self, transport):
        print("client: made")
        self.transport = transport
        transport.write(b"hello")

    def data_received(self, data):
        print("client:", data)
        if self.transport.can_write_eof():
            self.transport.write_eof()

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.ended.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    ended = loop.create_future()
    transport, protocol = await loop.create_connection(
        lambda: Client(ended), *server.sockets[0].getsockname())
    print("connected", type(protocol).__name__, transport.get_protocol() is protocol)
    await ended
    server.close()
    await server.wait_closed()


asyncio.run(main())

# expect: server: made
# expect: client: made
# expect: connected Client True
# expect: server: b'hello'
# expect: client: b'olleh'
# expect: server: eof
# expect: server: lost None
# expect: client: b'last words'
# expect: client: eof
# expect: client: lost None
