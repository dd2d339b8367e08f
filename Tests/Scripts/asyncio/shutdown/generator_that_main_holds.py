# clock: virtual
import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(1)
        print("closed")

async def main():
    global generator
    generator = numbers()
    print(await anext(generator))

asyncio.run(main())
print(generator.ag_running)

# expect: 1
# expect: closed
# expect: False
