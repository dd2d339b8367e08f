# clock: virtual
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()

    def ready(*arguments):
        print("ready", arguments, os.read(read, 10))

    print(loop.add_reader(read, ready, 1, 2))
    os.write(write, b"first")
    await asyncio.sleep(0.01)
    print(loop.remove_reader(read), loop.remove_reader(read))
    os.write(write, b"second")
    await asyncio.sleep(0.01)
    loop.add_reader(read, ready)
    await asyncio.sleep(0.01)
    loop.remove_reader(read)
    os.close(read)
    os.close(write)


asyncio.run(main())

# expect: None
# expect: ready (1, 2) b'first'
# expect: True False
# expect: ready () b'second'
