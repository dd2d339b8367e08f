import asyncio

class Coroutine:
    def __init__(self):
        self.steps = 0

    def send(self, value):
        self.steps += 1
        if self.steps == 3:
            raise StopIteration("result")

    def throw(self, *error):
        print("thrown", type(error[0]).__name__)
        raise error[0]

    def close(self):
        pass

    def __await__(self):
        return self

async def main():
    coroutine = Coroutine()
    print(asyncio.iscoroutine(coroutine))  # expect: True
    task = asyncio.create_task(coroutine)
    print(task.get_coro() is coroutine, await task, coroutine.steps)  # expect: True result 3
    task = asyncio.create_task(Coroutine())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    # expect: thrown CancelledError
    # expect: cancelled

asyncio.run(main())
