# clock: virtual
# ours-alone: CPython waits for ever
import asyncio

async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass

async def main():
    asyncio.create_task(stubborn(), name="mule")
    await asyncio.sleep(0)

try:
    asyncio.run(main())
except RuntimeError as error:
    text = str(error)
    print(text[:text.index(" running")])  # expect: 1 task would not stop within 5 seconds of being cancelled: mule (stubborn()
    print(text[-4:])  # expect: y:8)
