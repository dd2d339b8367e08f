import asyncio, gc

done = 0

async def work(future):
    global done
    await future
    done += 1

async def main():
    futures = []
    for _ in range(1000):
        futures.append(asyncio.get_running_loop().create_future())
        asyncio.create_task(work(futures[-1]))
    await asyncio.sleep(0)
    gc.collect()
    for future in futures:
        future.set_result(None)
    await asyncio.sleep(0)
    print(done)  # expect: 1000

asyncio.run(main())
