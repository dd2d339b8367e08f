import asyncio

async def fails():
    raise ValueError("inside")

async def chained():
    try:
        {}["key"]
    except KeyError:
        raise ValueError("chained")

async def main():
    for work in (fails, chained):
        try:
            await asyncio.create_task(work())
        except ValueError as e:
            print(repr(e.__context__))

try:
    raise LookupError("outside")
except LookupError:
    asyncio.run(main())
# expect: LookupError('outside')
# expect: KeyError('key')
