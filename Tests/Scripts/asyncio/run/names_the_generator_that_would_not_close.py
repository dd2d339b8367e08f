# clock: virtual
# ours-alone: CPython waits for ever
import asyncio

async def stubborn():
    try:
        yield 1
    finally:
        while True:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                pass

async def main():
    global held
    held = stubborn()
    await anext(held)

try:
    asyncio.run(main())
except RuntimeError as error:
    print(str(error)[:57])  # expect: 1 task would not stop within 5 seconds of being cancelled
