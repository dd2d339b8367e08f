import asyncio

async def fail(error):
    raise error

async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(fail(ValueError("inner")))
                    outer.create_task(fail(KeyError("outer")))
                    await asyncio.sleep(100)
            except* ValueError as group:
                print("inner", group.exceptions)  # expect: inner (ValueError('inner'),)
    except* KeyError as group:
        print("outer", group.exceptions)  # expect: outer (KeyError('outer'),)
    print(asyncio.current_task().cancelling())  # expect: 0

asyncio.run(main())
