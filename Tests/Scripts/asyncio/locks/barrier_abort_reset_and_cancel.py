import asyncio

async def wait(barrier, name):
    try:
        async with barrier as index:
            print(name, index)
    except asyncio.BrokenBarrierError as e:
        print(name, e)
    except asyncio.CancelledError:
        print(name, "cancelled")

async def main():
    barrier = asyncio.Barrier(3)
    a, b = (asyncio.create_task(wait(barrier, n)) for n in "ab")
    await asyncio.sleep(0)
    a.cancel()
    await a
    print(barrier.n_waiting)
    c = asyncio.create_task(wait(barrier, "c"))
    d = asyncio.create_task(wait(barrier, "d"))
    await asyncio.gather(b, c, d)
    e = asyncio.create_task(wait(barrier, "e"))
    await asyncio.sleep(0)
    await barrier.reset()
    await e
    f = asyncio.create_task(wait(barrier, "f"))
    await asyncio.sleep(0)
    await barrier.abort()
    await f
    print(barrier.broken, repr(barrier)[-9:])
    await wait(barrier, "g")
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())
# expect: a cancelled
# expect: 1
# expect: d 2
# expect: b 1
# expect: c 1
# expect: e Abort or reset of barrier
# expect: f Abort or reset of barrier
# expect: True [broken]>
# expect: g Barrier aborted
# expect: parties must be > 0
