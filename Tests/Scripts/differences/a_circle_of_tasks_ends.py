# category: asyncio
# difference: On the virtual clock, and where tasks wait for each other in a circle, a loop that nothing can wake ends with an explanation and status 1.
# because: Nothing could ever wake it; hanging helps nobody.
# instead: `:explain E07` at the prompt tells how to find the circle.
# expect-exit: 1
# cpython-hangs: it waits for ever
import asyncio


async def wait_for(others):
    await others[0]


async def main():
    first, second = [], []
    first.append(asyncio.create_task(wait_for(second)))
    second.append(asyncio.create_task(wait_for(first)))
    print("waits", flush=True)  # expect: waits
    await first[0]


asyncio.run(main())
