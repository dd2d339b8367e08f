# clock: virtual
import asyncio

async def work(results):
    asyncio.current_task().cancel("own")
    try:
        results.append(await asyncio.sleep(5, "slept"))
    except asyncio.CancelledError as error:
        results.append(error.args)

async def main():
    results = []
    first = asyncio.create_task(work(results))
    await asyncio.sleep(0)
    print(first.cancel("later"))  # expect: True
    await first
    second = asyncio.create_task(work(results))
    await asyncio.sleep(0)
    print(second.uncancel())  # expect: 0
    await second
    print(results)  # expect: [('own',), ('own',)]

asyncio.run(main())
