# clock: virtual
# In which order they are cancelled is CPython's set of tasks to say, which follows their addresses.
import asyncio

ended = []

async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        ended.append("worker")

async def leave():
    raise SystemExit(3)

async def main():
    asyncio.create_task(worker())
    asyncio.create_task(leave())
    try:
        await asyncio.sleep(100)
    finally:
        ended.append("main")

try:
    asyncio.run(main())
except SystemExit as error:
    print("exit", error.code, sorted(ended))  # expect: exit 3 ['main', 'worker']
