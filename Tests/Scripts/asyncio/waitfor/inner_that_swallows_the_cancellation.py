# clock: virtual
import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"

async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("while cancelled")

async def main():
    print(await asyncio.wait_for(stubborn(), 1))
    try:
        await asyncio.wait_for(failing(), 1)
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))

asyncio.run(main())
# expect: swallowed
# expect: ValueError('while cancelled') TimeoutError() CancelledError()
