import asyncio
import concurrent.futures

async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(executor, abs, -1))

with concurrent.futures.ThreadPoolExecutor() as executor:
    asyncio.run(main())
    print(executor.submit(abs, -2).result())

# expect: 1
# expect: 2
