import asyncio


async def work():
    return 1


async def main():
    calls = work(), work()
    for begin in (
        lambda: asyncio.gather(list(calls)),
        lambda: asyncio.gather({}, return_exceptions=True),
        lambda: asyncio.as_completed([[]]),
    ):
        try:
            for each in begin():
                await each
        except TypeError as error:
            print(error)
    # expect: unhashable type: 'list'
    # expect: unhashable type: 'dict'
    # expect: unhashable type: 'list'
    try:
        await asyncio.wait([[work]])
    except TypeError as error:
        print(error)  # expect: unhashable type: 'list'
    for call in calls:
        call.close()


asyncio.run(main())
