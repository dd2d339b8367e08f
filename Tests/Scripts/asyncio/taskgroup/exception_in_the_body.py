import asyncio

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(asyncio.sleep(10))
            raise ZeroDivisionError("body")
    except* ZeroDivisionError as e:
        print(e.exceptions, t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            raise SystemExit(3)
    except SystemExit as e:
        print(repr(e))

asyncio.run(main())
# expect: (ZeroDivisionError('body'),) True
# expect: SystemExit(3)
