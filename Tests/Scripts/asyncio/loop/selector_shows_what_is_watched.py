import asyncio
import selectors
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    selector = loop._selector
    before = len(selector.get_map())
    loop.add_reader(left, print)
    loop.add_writer(left, print)
    key = selector.get_key(left)
    print(len(selector.get_map()) - before, key.events == selectors.EVENT_READ | selectors.EVENT_WRITE)
    print([type(handle).__name__ for handle in key.data])
    loop.remove_writer(left)
    print(selector.get_key(left).events == selectors.EVENT_READ)
    loop.remove_reader(left)
    print(len(selector.get_map()) - before, left.fileno() in selector.get_map())
    left.close()
    right.close()


asyncio.run(main())

# expect: 1 True
# expect: ['Handle', 'Handle']
# expect: True
# expect: 0 False
