# clock: virtual
import asyncio
import socket


class Reader(asyncio.Protocol):
    def data_received(self, data):
        print("data", data)


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    transport, _ = await loop.create_connection(Reader, sock=ours)
    transport.pause_reading()
    transport.pause_reading()
    print(transport.is_reading())
    theirs.send(b"one")
    await asyncio.sleep(1)
    print("resume")
    transport.resume_reading()
    await asyncio.sleep(1)
    transport.close()
    print(transport.is_reading(), transport.is_closing())
    theirs.close()


asyncio.run(main())

# expect: False
# expect: resume
# expect: data b'one'
# expect: False True
