# clock: virtual
import asyncio

def interrupt():
    raise KeyboardInterrupt

async def main():
    asyncio.get_running_loop().call_soon(interrupt)
    try:
        await asyncio.sleep(100)
    finally:
        print("main")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")

# expect: main
# expect: interrupted
