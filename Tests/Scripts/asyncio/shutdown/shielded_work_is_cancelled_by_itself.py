# clock: virtual
import asyncio

lines = []

async def inner():
    try:
        await asyncio.sleep(100)
    finally:
        lines.append("inner")

async def outer():
    try:
        await asyncio.shield(inner())
    finally:
        lines.append("outer")

async def main():
    asyncio.create_task(outer())
    await asyncio.sleep(1)

asyncio.run(main())
print(sorted(lines))

# expect: ['inner', 'outer']
