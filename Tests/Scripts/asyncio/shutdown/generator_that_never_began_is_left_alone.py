import asyncio

async def numbers():
    try:
        yield 1
    finally:
        print("closed")

async def main():
    global generator
    generator = numbers()

asyncio.run(main())
print("after")

# expect: after
