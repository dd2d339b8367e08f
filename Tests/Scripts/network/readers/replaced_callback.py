# clock: virtual
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    loop.add_reader(read, print, "the first one")
    loop.add_reader(read, lambda: print("the second one", os.read(read, 1)))
    os.write(write, b"x")
    await asyncio.sleep(0.01)
    loop.remove_reader(read)
    os.close(read)
    os.close(write)


asyncio.run(main())

# expect: the second one b'x'
