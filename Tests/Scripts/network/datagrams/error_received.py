# clock: virtual
import asyncio


class Endpoint(asyncio.DatagramProtocol):
    def error_received(self, exc):
        print(type(exc).__name__)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    server.close()
    await asyncio.sleep(0)
    client, _ = await loop.create_datagram_endpoint(Endpoint, remote_addr=address)
    client.sendto(b"anybody there?")
    await asyncio.sleep(1)
    client.close()


asyncio.run(main())

# expect: ConnectionRefusedError
