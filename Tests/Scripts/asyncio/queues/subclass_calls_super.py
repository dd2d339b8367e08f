import asyncio

class Counting(asyncio.Queue):
    def __init__(self, label, maxsize=0):
        self.label = label
        self.puts = 0
        super().__init__(maxsize)

    def _put(self, item):
        self.puts += 1
        if item not in self._queue:
            super()._put(item)

    def get_nowait(self):
        return self.label, super().get_nowait()

async def main():
    q = Counting("L", maxsize=5)
    for n in (1, 1, 2):
        q.put_nowait(n)
    print(q.puts, q.qsize(), q.maxsize, list(q._queue))
    print(await q.get(), q.get_nowait())

asyncio.run(main())
# expect: 3 2 5 [1, 2]
# expect: ('L', 1) ('L', 2)
