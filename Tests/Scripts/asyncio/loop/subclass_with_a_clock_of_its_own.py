import asyncio

class Steps(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 100.0

    def time(self):
        return self.now

    def _run_once(self):
        self.now += 0.5
        super()._run_once()

async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, isinstance(loop, asyncio.AbstractEventLoop))  # expect: Steps True
    start = loop.time()
    await asyncio.sleep(3)
    print(loop.time() - start)  # expect: 3.5
    try:
        await asyncio.wait_for(asyncio.sleep(10), 1)
    except TimeoutError:
        print("late")  # expect: late

with asyncio.Runner(loop_factory=Steps) as runner:
    runner.run(main())
    print(runner.get_loop())  # expect: <Steps running=False closed=False debug=False>
