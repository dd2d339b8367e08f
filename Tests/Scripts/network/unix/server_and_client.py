# clock: virtual
import asyncio
import os
import tempfile


async def serve(reader, writer):
    writer.write(await reader.readexactly(4))
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        server = await asyncio.start_unix_server(serve, path)
        print(server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"ping")
        print(await reader.read(), writer.get_extra_info("sockname") == "")
        writer.close()
        try:
            await asyncio.start_unix_server(serve, os.path.join(folder, "none", "socket"))
        except FileNotFoundError as error:
            print(error)
        server.close()
        print(os.path.exists(path))
        try:
            await asyncio.open_unix_connection(path)
        except FileNotFoundError as error:
            print(error)


asyncio.run(main())

# expect: True
# expect: b'ping' True
# expect: [Errno 2] No such file or directory
# expect: False
# expect: [Errno 2] No such file or directory
