import asyncio

async def background():
    try:
        while True:
            print("tick")
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("stopping")
        await asyncio.sleep(0)
        print("stopped")
        raise

async def main():
    asyncio.create_task(background())
    for i in range(3):
        await asyncio.sleep(0)
    print("main returns")

asyncio.run(main())
# expect: tick
# expect: tick
# expect: tick
# expect: main returns
# expect: tick
# expect: stopping
# expect: stopped
print("after run")  # expect: after run
