import asyncio

async def numbers():
    try:
        yield 1
    finally:
        print("closed")

async def main():
    global generator
    generator = numbers()
    print([number async for number in generator])

asyncio.run(main())
print("after")

# expect: closed
# expect: [1]
# expect: after
