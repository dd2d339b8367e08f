import asyncio


async def numbers():
    try:
        yield 1
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("cleanup")
        await asyncio.sleep(0)
        print("cleaned up")


async def main():
    generator = numbers()
    await anext(generator)
    print("the end")  # expect: the end


asyncio.run(main())
# expect: cancelled
# expect: cleanup
# expect: cleaned up
