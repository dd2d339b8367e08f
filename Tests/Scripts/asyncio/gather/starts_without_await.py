import asyncio

async def work(n):
    print("work", n)

async def main():
    g = asyncio.gather(work(1), work(2))
    print("made", g.done())
    await asyncio.sleep(0)
    print("one turn later", g.done())
    await asyncio.sleep(0)
    print("two turns later", g.done(), g.result())

asyncio.run(main())
# expect: made False
# expect: work 1
# expect: work 2
# expect: one turn later False
# expect: two turns later True [None, None]
