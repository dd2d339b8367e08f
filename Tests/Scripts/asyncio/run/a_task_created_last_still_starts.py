import asyncio

async def background():
    print("started")
    await asyncio.sleep(0)
    print("never")

async def main():
    asyncio.create_task(background())
    print("main ends")

asyncio.run(main())
# expect: main ends
# expect: started
