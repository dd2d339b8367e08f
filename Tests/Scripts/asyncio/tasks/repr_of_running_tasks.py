# A task that runs just now says in which line.
# expect: 10
import asyncio


def line(task):
    return repr(task).split(".py:")[1].split(">")[0]


async def work():
    task = asyncio.current_task()
    print(line(task))  # expect: 12
    await asyncio.sleep(0)
    print(line(task))  # expect: 14
    if task:
        print(
            line(task))  # expect: 17


async def main():
    task = asyncio.create_task(work())
    print(line(task))
    await task


asyncio.run(main())
