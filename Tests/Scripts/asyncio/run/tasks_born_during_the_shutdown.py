import asyncio

async def late():
    try:
        print("late begins")
        await asyncio.sleep(100)
    finally:
        print("late ends")

async def background():
    try:
        await asyncio.sleep(100)
    finally:
        global kept
        kept = asyncio.create_task(late())
        await asyncio.sleep(0)

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0)

asyncio.run(main())
print(kept.done())
# ours-alone: CPython destroys the task
# expect: late begins
# expect: late ends
# expect: True
