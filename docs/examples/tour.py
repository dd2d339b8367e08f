"""A tour of asynchronous scripts in six stops. Each prints what it shows.

    scripts/baton docs/examples/tour.py
"""

import asyncio
import time


def stop(number, title):
    print(f"\n{number}. {title}")


async def brew(drink, seconds):
    print(f"   {drink}: started")
    await asyncio.sleep(seconds)
    print(f"   {drink}: ready")
    return drink.upper()


async def one_after_another():
    stop(1, "'await' waits: two drinks, one after another")
    start = time.monotonic()
    await brew("tea", 0.1)
    await brew("coffee", 0.1)
    print(f"   that took {time.monotonic() - start:.1f} s")


async def at_the_same_time():
    stop(2, "'gather' runs them together, and keeps the order of the results")
    start = time.monotonic()
    drinks = await asyncio.gather(brew("tea", 0.1), brew("coffee", 0.05), brew("cocoa", 0.02))
    print(f"   {drinks} in {time.monotonic() - start:.1f} s")


async def passing_the_baton():
    stop(3, "only one task runs at a time: every 'await' passes the baton on")

    async def runner(name):
        for lap in (1, 2, 3):
            print(f"   {name} runs lap {lap}")
            await asyncio.sleep(0)

    await asyncio.gather(runner("Ann"), runner("Bob"))


async def in_the_background():
    stop(4, "a task runs on by itself, until it ends or is cancelled")

    async def heart():
        beats = 0
        try:
            while True:
                beats += 1
                await asyncio.sleep(0.02)
        except asyncio.CancelledError:
            print(f"   the heart was told to stop; it had beaten: {beats > 3}")
            raise

    task = asyncio.create_task(heart(), name="heart")
    print(f"   '{task.get_name()}' is alive: {not task.done()}")
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"   '{task.get_name()}' was cancelled: {task.cancelled()}")


async def within(seconds, coroutine):
    """The result of the coroutine, or None when it takes longer."""
    task = asyncio.create_task(coroutine)
    alarm = asyncio.create_task(asyncio.sleep(seconds))
    alarm.add_done_callback(lambda alarm: alarm.cancelled() or task.cancel())
    try:
        return await task
    except asyncio.CancelledError:
        return None
    finally:
        alarm.cancel()


async def in_time():
    stop(5, "a timeout is a second task with a clock in its hand")
    print("   quick answer:", await within(0.1, asyncio.sleep(0.01, "42")))
    print("   slow answer:", await within(0.05, asyncio.sleep(10, "never")))


async def when_things_go_wrong():
    stop(6, "errors travel to whoever awaits; the others go on")

    async def divide(a, b):
        await asyncio.sleep(0)
        return a / b

    try:
        await divide(1, 0)
    except ZeroDivisionError as error:
        print("   caught:", error)
    results = await asyncio.gather(divide(6, 3), divide(6, 0), return_exceptions=True)
    print("   gathered:", results)


async def main():
    print("A tour of asynchronous scripts")
    for part in (one_after_another, at_the_same_time, passing_the_baton, in_the_background,
                 in_time, when_things_go_wrong):
        await part()
    print("\nThe end. Now read docs/examples/tour.py, and change it.")


asyncio.run(main())
