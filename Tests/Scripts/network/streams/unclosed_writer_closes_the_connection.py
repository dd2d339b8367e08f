# clock: virtual
import asyncio
import warnings

warnings.simplefilter("ignore")


async def serve(reader, writer):
    print("server reads", await reader.read())
    writer.close()


async def ask(address):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"a question")


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await ask(server.sockets[0].getsockname())
    await asyncio.sleep(1)
    server.close()
    await server.wait_closed()
    print("closed")


asyncio.run(main())

# expect: server reads b'a question'
# expect: closed
