# clock: virtual
import asyncio
from certificates import client_context, server_context


async def main():
    arrived = asyncio.Event()

    async def slow(reader, writer):
        reader._transport.pause_reading()
        print(reader._transport.is_reading())
        await arrived.wait()
        reader._transport.resume_reading()
        print(len(await reader.read(-1)))
        writer.close()

    async with await asyncio.start_server(slow, "127.0.0.1", 0, ssl=server_context()) as server:
        reader, writer = await asyncio.open_connection(
            *server.sockets[0].getsockname(), ssl=client_context(), server_hostname="localhost")
        writer.transport.set_write_buffer_limits(high=100000)
        print(writer.transport.get_write_buffer_limits())
        for _ in range(100):
            writer.write(bytes(100000))
        print(writer.transport.get_write_buffer_size() > 100000)
        arrived.set()
        await writer.drain()
        print(writer.transport.get_write_buffer_size() <= 25000)
        writer.close()
        await reader.read()


asyncio.run(main())
# expect: (25000, 100000)
# expect: True
# expect: False
# expect: True
# expect: 10000000
