import asyncio

class SetQueue(asyncio.Queue):
    def _init(self, maxsize):
        print("init", maxsize)
        self._queue = set()

    def _put(self, item):
        self._queue.add(item)

    def _get(self):
        item = min(self._queue)
        self._queue.remove(item)
        return item

async def main():
    q = SetQueue(3)
    for n in (5, 2, 2):
        await q.put(n)
    print(q.qsize(), q.full(), q.empty())
    print(await q.get(), await q.get(), q.qsize())

asyncio.run(main())
# expect: init 3
# expect: 2 False False
# expect: 2 5 0
