import asyncio
import os
import threading

threading.Timer(0, print).cancel()  # The clock needs none.


def next_number():
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    return number


first = next_number()
folder = "/proc/self/fd/"
below = os.listdir(folder) if os.path.exists(folder) else []
kinds = [os.readlink(folder + name) for name in below if 2 < int(name) < first]
print([kind for kind in kinds if "eventfd" in kind])  # expect: []


async def main():
    # A loop has three.
    print(next_number() - first)  # expect: 3
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    print(server.sockets[0].fileno() - first)  # expect: 3
    print(next_number() - first)  # expect: 4
    server.close()


asyncio.run(main())
