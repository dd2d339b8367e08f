import asyncio

async def main():
    pass

for thing in (main, 5, None):
    try:
        asyncio.run(thing)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
# expect: a coroutine was expected, got <function main
# expect: a coroutine was expected, got 5
# expect: a coroutine was expected, got None
