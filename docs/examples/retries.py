"""Calls to a shaky service: each attempt has a deadline, waits grow, and some calls give up."""

import asyncio
import random


class Timeout(Exception):
    pass


class GaveUp(Exception):
    def __init__(self, attempts):
        super().__init__(f"gave up after {attempts} attempts")


async def with_deadline(coroutine, seconds):
    task = asyncio.create_task(coroutine)
    expired = False

    def expire():
        nonlocal expired
        expired = True
        task.cancel()

    timer = asyncio.get_running_loop().call_later(seconds, expire)
    try:
        return await task
    except asyncio.CancelledError:
        if expired:
            raise Timeout(f"no answer within {seconds} s") from None
        raise
    finally:
        timer.cancel()


async def service(name, mood):
    """Answers, fails or hangs, as the seeded dice say."""
    dice = mood.random()
    if dice < 0.35:
        raise ConnectionError("connection lost")
    await asyncio.sleep(10 if dice < 0.6 else 0.01)
    return f"{name}: answer {int(dice * 100)}"


async def call(name, log, attempts=4):
    mood = random.Random(name)
    pause = 0.01
    for attempt in range(1, attempts + 1):
        try:
            return await with_deadline(service(name, mood), 0.05)
        except (ConnectionError, Timeout) as error:
            log.append(f"attempt {attempt}: {error}")
            await asyncio.sleep(pause)
            pause *= 2
    raise GaveUp(attempts)


async def main():
    names = ["weather", "stocks", "news", "traffic", "sports"]
    logs = {name: [] for name in names}
    results = await asyncio.gather(*(call(n, logs[n]) for n in names), return_exceptions=True)
    for name, result in zip(names, results):
        for line in logs[name]:
            print(f"   {name}: {line}")
        print(result if isinstance(result, str) else f"{name}: {result!r}")


asyncio.run(main())
