import asyncio

async def stubborn():
    for i in range(5):
        try:
            print("try", i)
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("ignored", i)

async def main():
    task = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(0)
        print("cancel", i, task.cancel())
    await task
    print("end", task.cancelling())

asyncio.run(main())
# expect: try 0
# expect: cancel 0 True
# expect: ignored 0
# expect: try 1
# expect: cancel 1 True
# expect: ignored 1
# expect: try 2
# expect: cancel 2 True
# expect: ignored 2
# expect: try 3
# expect: try 4
# expect: end 3
