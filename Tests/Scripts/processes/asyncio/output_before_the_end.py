# ours-alone: CPython tells of the exit and of the output before it in any order
import asyncio

class Listener(asyncio.SubprocessProtocol):
    def __init__(self):
        self.ended = asyncio.get_running_loop().create_future()

    def pipe_data_received(self, fd, data):
        print("data", fd, data)  # expect: data 1 b'short\n'

    def process_exited(self):
        print("exited")  # expect: exited
        self.ended.set_result(None)

async def main():
    loop = asyncio.get_running_loop()
    transport, listener = await loop.subprocess_exec(Listener, "echo", "short", stderr=None)
    await listener.ended
    transport.close()

asyncio.run(main())
