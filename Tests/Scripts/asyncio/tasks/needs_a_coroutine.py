import asyncio

def plain():
    pass

async def work():
    pass

async def main():
    for thing in (plain, 5, work):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])

asyncio.run(main())
# expect: a coroutine was expected, got <function plain
# expect: a coroutine was expected, got 5
# expect: a coroutine was expected, got <function work
