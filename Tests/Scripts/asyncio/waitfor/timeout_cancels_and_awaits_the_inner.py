# clock: virtual
import asyncio

async def slow():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(3)
        print("cleaned up")

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(slow(), 1)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__), loop.time() - start)
    t = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(t, 1)
    except asyncio.TimeoutError:
        print(t.cancelled())

asyncio.run(main())
# expect: cleaned up
# expect: TimeoutError() CancelledError() 4.0
# expect: cleaned up
# expect: True
