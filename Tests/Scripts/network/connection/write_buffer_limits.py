# clock: virtual
import asyncio
import socket


class Writer(asyncio.Protocol):
    def pause_writing(self):
        print("paused")

    def resume_writing(self):
        print("resumed")


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    transport, _ = await loop.create_connection(Writer, sock=ours)
    theirs.setblocking(False)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(low=1000)
    print(transport.get_write_buffer_limits())
    transport.set_write_buffer_limits(high=10_000)
    print(transport.get_write_buffer_limits())
    transport.write(b"x" * 1_000_000)
    size = 0
    while size < 1_000_000:
        size += len(await loop.sock_recv(theirs, 100_000))
    print(transport.get_write_buffer_size())
    transport.close()
    print(await loop.sock_recv(theirs, 1))
    theirs.close()


asyncio.run(main())

# expect: (16384, 65536)
# expect: (1000, 4000)
# expect: (2500, 10000)
# expect: paused
# expect: resumed
# expect: 0
# expect: b''
