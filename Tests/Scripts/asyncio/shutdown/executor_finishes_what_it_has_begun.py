import asyncio
import time

def work():
    time.sleep(0.01)
    print("worked")

async def main():
    asyncio.get_running_loop().run_in_executor(None, work)

asyncio.run(main())
print("after")

# expect: worked
# expect: after
