import asyncio

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

async def take():
    return await anext(generator)

with asyncio.Runner() as runner:
    generator = numbers()
    print(runner.run(take()))
    print(runner.run(take()))
    print("leaving")
print("left")

# expect: 1
# expect: 2
# expect: leaving
# expect: closed
# expect: left
