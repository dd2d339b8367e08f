import asyncio

class Bad:
    def __await__(self):
        yield 5

async def main():
    try:
        await Bad()
    except RuntimeError as error:
        print(str(error).split(":")[0], str(error).split(": ")[-1])  # expect: Task got bad yield 5

asyncio.run(main())
