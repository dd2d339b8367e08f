import asyncio


class Protocol(asyncio.SubprocessProtocol):
    def __init__(self):
        self.events = []
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.events.append("made")

    def pipe_data_received(self, fd, data):
        self.events.append((fd, data))

    def pipe_connection_lost(self, fd, exc):
        self.events.append((fd, exc))

    def process_exited(self):
        self.events.append("exited")

    def connection_lost(self, exc):
        self.events.append("lost")
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_exec(Protocol, "sh", "-c", "echo out; exit 2")
    print(transport.get_pid() > 0, transport.get_pipe_transport(1) is not None, transport.get_pipe_transport(5))
    await protocol.lost
    print(transport.get_returncode(), protocol.events[0], protocol.events[-1])
    print((1, b"out\n") in protocol.events, (1, None) in protocol.events, "exited" in protocol.events)
    transport.close()


asyncio.run(main())

# expect: True True None
# expect: 2 made lost
# expect: True True True
