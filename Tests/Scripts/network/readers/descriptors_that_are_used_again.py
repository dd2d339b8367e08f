# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    for round in range(3):
        first, second = socket.socketpair()
        second.send(b"%d" % round)
        done = loop.create_future()
        loop.add_reader(first, lambda: done.set_result(first.recv(10)))
        print(await done)
        loop.remove_reader(first)
        first.close()
        second.close()


asyncio.run(main())

# expect: b'0'
# expect: b'1'
# expect: b'2'
