import asyncio

class Named(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name

    async def acquire(self):
        print("acquire", self.name)
        return await super().acquire()

    def release(self):
        print("release", self.name)
        super().release()

async def main():
    lock = Named("x")
    async with lock:
        print(lock.locked(), isinstance(lock, asyncio.Lock), lock.name)
    plain = asyncio.Event()
    plain.note = 5
    print(plain.note, plain.is_set())

asyncio.run(main())
# expect: acquire x
# expect: True True x
# expect: release x
# expect: 5 False
