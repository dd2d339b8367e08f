import asyncio


async def fail(number):
    raise ValueError(number)


class Service:
    task = None


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, told: print("told", told["exception"]))
    tasks = [asyncio.create_task(fail(number)) for number in range(3)]
    by_name = {"a": asyncio.create_task(fail("a"))}
    service = Service()
    service.task = asyncio.create_task(fail("service"))
    await asyncio.sleep(0.01)
    tasks.pop()  # expect: told 2
    print("popped")  # expect: popped
    del by_name["a"]  # expect: told a
    print("removed")  # expect: removed
    tasks.clear()
    # expect: told 1
    # expect: told 0
    print("cleared")  # expect: cleared
    service.task = None  # expect: told service
    print("unset")  # expect: unset


asyncio.run(main())
