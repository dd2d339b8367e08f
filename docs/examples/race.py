"""The first answer wins and the slower ones are cancelled: a race built from callbacks."""

import asyncio


async def first(*coroutines):
    """The result of whichever coroutine ends first; the others are cancelled and waited for."""
    winner = asyncio.get_running_loop().create_future()

    def finished(task):
        if winner.done() or task.cancelled():
            return
        if task.exception():
            winner.set_exception(task.exception())
        else:
            winner.set_result(task.result())

    tasks = [asyncio.create_task(c) for c in coroutines]
    for task in tasks:
        task.add_done_callback(finished)
    try:
        return await winner
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def mirror(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return f"page from {name}"
    except asyncio.CancelledError:
        print(f"   {name}: cancelled")
        raise


async def broken():
    await asyncio.sleep(0.01)
    raise OSError("mirror on fire")


async def main():
    print("three mirrors:")
    print("  ", await first(mirror("Rome", 0.09), mirror("Oslo", 0.03), mirror("Lima", 0.2)))
    print("one breaks first:")
    try:
        await first(mirror("Rome", 0.5), broken())
    except OSError as error:
        print("  ", error)


asyncio.run(main())
