# clock: virtual
import asyncio

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        print("worker")

async def leave():
    raise SystemExit(3)

async def main():
    asyncio.create_task(worker())
    asyncio.create_task(leave())
    try:
        await asyncio.sleep(100)
    finally:
        print("main")

try:
    asyncio.run(main())
except SystemExit as error:
    print("exit", error.code)

# expect: main
# expect: worker
# expect: exit 3
