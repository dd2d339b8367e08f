# clock: virtual
import asyncio
from certificates import client_context, server_context


async def serve(reader, writer):
    print(await reader.readline())
    writer.write(b"go on\n")
    await writer.start_tls(server_context())
    print(await reader.readline(), writer.get_extra_info("ssl_object").server_side)
    writer.write(b"secret too\n")
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"STARTTLS\n")
        print(await reader.readline())
        await writer.start_tls(client_context(), server_hostname="localhost")
        writer.write(b"secret\n")
        print(await reader.readline(), await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
# expect: b'STARTTLS\n'
# expect: b'go on\n'
# expect: b'secret\n' True
# expect: b'secret too\n' b''
