import asyncio

class Event:
    def __init__(self):
        self.flag, self.waiters = False, []

    async def wait(self):
        if not self.flag:
            future = asyncio.Future()
            self.waiters.append(future)
            await future
        return True

    def set(self):
        self.flag = True
        for future in self.waiters:
            future.set_result(True)

async def waiter(name, event):
    await event.wait()
    print(name, 1)
    await asyncio.sleep(0)
    print(name, 2)

async def main():
    event = Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(0)
    event.set()
    tasks.append(asyncio.create_task(waiter("late", event)))
    print("set")
    await asyncio.gather(*tasks)

asyncio.run(main())
# expect: set
# expect: a 1
# expect: b 1
# expect: late 1
# expect: a 2
# expect: b 2
# expect: late 2
