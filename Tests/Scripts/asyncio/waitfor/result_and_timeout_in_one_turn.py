# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.5, 1, 2):
        future = loop.create_future()
        loop.call_later(delay, lambda: future.done() or future.set_result(delay))
        try:
            print(await asyncio.wait_for(future, 1))
        except TimeoutError:
            print("timeout", future.cancelled())

asyncio.run(main())
# expect: 0.5
# expect: timeout False
# expect: timeout True
