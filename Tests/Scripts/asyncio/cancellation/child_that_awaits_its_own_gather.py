# ours-alone: CPython's stack ends
import asyncio

async def child(box):
    await asyncio.sleep(0)
    try:
        await box[0]
    except asyncio.CancelledError:
        print("child")
        raise

async def main():
    box = [None]
    box[0] = asyncio.gather(child(box), asyncio.sleep(1000))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    box[0].cancel()
    try:
        await box[0]
    except asyncio.CancelledError:
        print("gather")

asyncio.run(main())
# expect: child
# expect: gather
