# clock: virtual
import asyncio

async def work(delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(delay)
    return delay

def names(tasks):
    return sorted(t.get_name() for t in tasks)

async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(work(d, d == 2), name=f"w{d}") for d in (1, 2, 3)]
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, names(done), names(pending), type(done).__name__)
        for t in pending:
            t.cancel()
        for t in done:
            t.exception()

asyncio.run(main())
# expect: FIRST_COMPLETED ['w1'] ['w2', 'w3'] set
# expect: FIRST_EXCEPTION ['w1', 'w2'] ['w3'] set
# expect: ALL_COMPLETED ['w1', 'w2', 'w3'] [] set
