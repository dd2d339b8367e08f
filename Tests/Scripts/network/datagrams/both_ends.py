# clock: virtual
import asyncio


class Endpoint(asyncio.DatagramProtocol):
    def __init__(self, name):
        self.name = name
        self.received = asyncio.Queue()

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, "made")

    def datagram_received(self, data, addr):
        self.received.put_nowait((data, addr))

    def connection_lost(self, exc):
        print(self.name, "lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    server, there = await loop.create_datagram_endpoint(lambda: Endpoint("server"), local_addr=("127.0.0.1", 0))
    client, here = await loop.create_datagram_endpoint(
        lambda: Endpoint("client"), remote_addr=server.get_extra_info("sockname"))
    client.sendto(b"one")
    client.sendto(b"two")
    for _ in range(2):
        data, address = await there.received.get()
        print(data, address == client.get_extra_info("sockname"))
        server.sendto(b"re: " + data, address)
    print((await here.received.get())[0], (await here.received.get())[0])
    try:
        client.sendto(b"x", ("127.0.0.1", 1))
    except ValueError as error:
        print(str(error)[:15])
    client.close()
    server.close()
    await asyncio.sleep(0)


asyncio.run(main())

# expect: server made
# expect: client made
# expect: b'one' True
# expect: b'two' True
# expect: b're: one' b're: two'
# expect: Invalid address
# expect: client lost None
# expect: server lost None
