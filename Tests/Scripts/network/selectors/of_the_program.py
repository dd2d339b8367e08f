import asyncio
import selectors
import socket


class Counting(selectors.DefaultSelector):
    def __init__(self):
        super().__init__()
        self.timeouts = []

    def select(self, timeout=None):
        self.timeouts.append(timeout)
        return super().select(timeout)


async def main():
    loop = asyncio.get_running_loop()
    first, second = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=first)
    later = loop.call_later(60, print)
    loop.call_soon(second.send, b"line\n")
    print(await reader.readline())
    later.cancel()
    writer.write(b"answer")
    print(second.recv(100))
    second.close()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    done = loop.create_future()
    loop.call_later(0.001, done.set_result, "timer")
    print(await done)


selector = Counting()
loop = asyncio.SelectorEventLoop(selector)
loop.run_until_complete(main())
print(len(selector.timeouts) > 5, 0 in selector.timeouts, any(timeout for timeout in selector.timeouts))
loop.close()

# expect: b'line\n'
# expect: b'answer'
# expect: b''
# expect: timer
# expect: True True True
