# clock: virtual
import asyncio

async def waiter(name, ready):
    await ready
    print(name, "goes")

async def main():
    ready = asyncio.get_running_loop().create_future()
    waiters = [asyncio.create_task(waiter(n, ready)) for n in (1, 2)]
    await asyncio.sleep(3)
    print("ready")
    ready.set_result(True)
    await asyncio.gather(*waiters)

asyncio.run(main())
# expect: ready
# expect: 1 goes
# expect: 2 goes
