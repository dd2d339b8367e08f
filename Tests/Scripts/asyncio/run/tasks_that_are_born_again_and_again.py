# clock: virtual
# ours-alone: CPython leaves the second one alone
import asyncio

born = 0


async def phoenix():
    global born
    born += 1
    try:
        await asyncio.sleep(100)
    finally:
        asyncio.create_task(phoenix(), name="phoenix")


async def main():
    asyncio.create_task(phoenix())
    await asyncio.sleep(0)


try:
    asyncio.run(main())
except RuntimeError as error:
    print(born > 2, str(error)[:6], "phoenix" in str(error))  # expect: True 1 task True
