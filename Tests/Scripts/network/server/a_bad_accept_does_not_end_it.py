import asyncio
import socket

class Listener(socket.socket):
    fails = 0

    def accept(self):
        if self.fails:
            self.fails -= 1
            raise OSError("a bad accept")
        return super().accept()

async def greet(reader, writer):
    writer.write(b"served")
    writer.close()

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    listener = Listener()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    listener.fails = 1
    async with await asyncio.start_server(greet, sock=listener):
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        print(await reader.read())
        writer.close()

asyncio.run(main())
# expect: OSError('a bad accept')
# expect: b'served'
