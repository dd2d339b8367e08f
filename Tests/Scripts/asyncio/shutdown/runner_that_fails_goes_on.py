import asyncio

async def fail():
    raise ValueError("one")

async def work():
    return "two"

with asyncio.Runner() as runner:
    try:
        runner.run(fail())
    except ValueError as error:
        print(error)
    print(runner.run(work()))

# expect: one
# expect: two
