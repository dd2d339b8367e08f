import asyncio

async def numbers(): yield 1

async def main():
    ended, fresh, closed = numbers(), numbers(), numbers()
    print([n async for n in ended])
    print(await ended.athrow(ValueError("late")), await ended.aclose())
    await closed.aclose()
    print(await closed.athrow(ValueError("late")))
    for _ in range(2):
        try: print(await fresh.athrow(ValueError("early")))
        except ValueError as error: print(error)

asyncio.run(main())

# expect: [1]
# expect: None None
# expect: None
# expect: early
# expect: None
