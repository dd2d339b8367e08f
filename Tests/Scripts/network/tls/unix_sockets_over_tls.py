# clock: virtual
import asyncio
import tempfile
from certificates import client_context, server_context


async def greet(reader, writer):
    writer.write(b"welcome")
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/socket"
        async with await asyncio.start_unix_server(greet, path, ssl=server_context()):
            reader, writer = await asyncio.open_unix_connection(path, ssl=client_context(), server_hostname="localhost")
            print(await reader.read())  # expect: b'welcome'
            writer.close()
            await writer.wait_closed()
            try:
                await asyncio.open_unix_connection(path, ssl=client_context())
            except ValueError as error:
                print(error)  # expect: you have to pass server_hostname when using ssl


asyncio.run(main())
