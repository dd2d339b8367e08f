# clock: virtual
import asyncio
import ssl
from certificates import client_context, server_context


async def never(reader, writer):
    print("served")


async def main():
    async with await asyncio.start_server(never, "127.0.0.1", 0, ssl=server_context()) as server:
        address = server.sockets[0].getsockname()
        trials = (ssl.create_default_context(), "localhost"), (client_context(), "example.org"), (True, "localhost")
        for context, name in trials:
            try:
                await asyncio.open_connection(*address, ssl=context, server_hostname=name)
            except ssl.SSLCertVerificationError as error:
                print(error.verify_message)


asyncio.run(main())
# expect: self-signed certificate
# expect: Hostname mismatch, certificate is not valid for 'example.org'.
# expect: self-signed certificate
