# clock: virtual
import asyncio

async def main():
    children = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2)]
    outer = asyncio.shield(asyncio.gather(*children))
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(3)
    print([c.result() for c in children], outer.cancelled())
    inner = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 2)]
    g = asyncio.gather(*(asyncio.shield(i) for i in inner))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print([i.done() for i in inner])
    print([await i for i in inner])

asyncio.run(main())
# expect: [1, 2] True
# expect: [False, False]
# expect: [1, 2]
