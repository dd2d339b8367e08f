import asyncio
import concurrent.futures

async def main():
    global executor
    executor = concurrent.futures.ThreadPoolExecutor()
    loop = asyncio.get_running_loop()
    loop.set_default_executor(executor)
    print(await loop.run_in_executor(None, abs, -1))

asyncio.run(main())
try:
    executor.submit(print)
except RuntimeError as error:
    print(error)

# expect: 1
# expect: cannot schedule new futures after shutdown
