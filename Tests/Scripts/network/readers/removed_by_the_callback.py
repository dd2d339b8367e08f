# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    first, second = socket.socketpair()
    calls = []

    def readable():
        calls.append("readable")
        print(loop.remove_reader(first))

    def writable():
        calls.append("writable")
        if len(calls) > 3:
            loop.remove_writer(first)
            done.set_result(None)

    done = loop.create_future()
    second.send(b"never read")
    loop.add_reader(first, readable)
    loop.add_writer(first, writable)
    await done
    print(calls)
    first.close()
    second.close()


asyncio.run(main())

# expect: True
# expect: ['readable', 'writable', 'writable', 'writable']
