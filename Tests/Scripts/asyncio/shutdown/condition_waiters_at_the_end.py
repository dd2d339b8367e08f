# clock: virtual
import asyncio

lines = []


def log(*what):
    lines.append(" ".join(map(str, what)))


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
        finally:
            log(name, condition.locked())

async def main():
    condition = asyncio.Condition()
    asyncio.create_task(waiter(condition, "a"))
    asyncio.create_task(waiter(condition, "b"))
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['a True', 'b True']
