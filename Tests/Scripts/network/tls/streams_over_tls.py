# clock: virtual
import asyncio
from certificates import client_context, server_context


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_context())
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=client_context(), server_hostname="localhost")
    writer.write((b"hello " * 19 + b"world\n") * 1000)
    print(len(await reader.readexactly(120000)), writer.can_write_eof())  # expect: 120000 False
    for name in "cipher", "compression", "ssl_object", "sslcontext":
        print(name, type(writer.get_extra_info(name)).__name__)
    # expect: cipher tuple
    # expect: compression NoneType
    # expect: ssl_object SSLObject
    # expect: sslcontext SSLContext
    print(writer.get_extra_info("peercert")["subject"][1][0][1])  # expect: localhost
    print(writer.get_extra_info("ssl_object").version())  # expect: TLSv1.3
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print("closed")  # expect: closed


asyncio.run(main())
