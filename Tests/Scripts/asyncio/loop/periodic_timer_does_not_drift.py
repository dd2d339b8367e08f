# clock: virtual
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    late = []
    ticks = 0
    over = loop.create_future()

    def tick(due):
        nonlocal ticks
        ticks += 1
        late.append(loop.time() - due)
        if ticks == 2000:
            over.set_result(None)
        else:
            loop.call_at(start + (ticks + 1) * 0.125, tick, start + (ticks + 1) * 0.125)

    loop.call_at(start + 0.125, tick, start + 0.125)
    await over
    print(ticks, round(loop.time() - start, 3), max(late) < 0.001, min(late) >= 0)


asyncio.run(main())
# expect: 2000 250.0 True True
