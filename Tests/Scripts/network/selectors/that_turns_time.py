import asyncio
import selectors
import time


class Jumping(selectors.DefaultSelector):
    skipped = 0

    def select(self, timeout=None):
        self.skipped += timeout or 0
        return super().select(0)


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.jumping = Jumping()
        super().__init__(self.jumping)

    def time(self):
        return super().time() + self.jumping.skipped


async def main():
    await asyncio.sleep(3600)
    print("an hour later")


start = time.monotonic()
asyncio.Runner(loop_factory=Loop).run(main())
print(time.monotonic() - start < 60)

# expect: an hour later
# expect: True
