# clock: virtual
import asyncio
from certificates import client_context


async def silent(reader, writer):
    await reader.read()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        begin = loop.time()
        try:
            await asyncio.open_connection(
                *server.sockets[0].getsockname(), ssl=client_context(), ssl_handshake_timeout=2.5)
        except ConnectionAbortedError as error:
            print(error, loop.time() - begin >= 2.5)
    # expect: SSL handshake is taking longer than 2.5 seconds: aborting the connection True
    for name in "ssl_handshake_timeout", "ssl_shutdown_timeout":
        try:
            await asyncio.open_connection("localhost", 1, **{name: 1})
        except ValueError as error:
            print(error)
    # expect: ssl_handshake_timeout is only meaningful with ssl
    # expect: ssl_shutdown_timeout is only meaningful with ssl


asyncio.run(main())
