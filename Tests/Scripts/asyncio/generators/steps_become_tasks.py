import asyncio

async def numbers():
    try:
        received = yield 1
        yield received
    finally:
        await asyncio.sleep(0)

async def main():
    generator = numbers()
    print(await asyncio.create_task(generator.asend(None)))  # expect: 1
    print(await asyncio.ensure_future(generator.asend("two")))  # expect: two
    task = asyncio.create_task(generator.athrow(ValueError("three")))
    print(task.get_stack(), type(task.get_coro()).__name__)  # expect: [] async_generator_athrow
    try:
        await task
    except ValueError as e:
        print(repr(e))  # expect: ValueError('three')
    print(task)
    closing = asyncio.create_task(numbers().aclose(), name="closing")
    print(await closing, closing)

asyncio.run(main())
# expect: <Task finished name='Task-4' coro=<<async_generator_athrow without __name__>()> exception=ValueError('three')>
# expect: None <Task finished name='closing' coro=<<async_generator_athrow without __name__>()> result=None>
