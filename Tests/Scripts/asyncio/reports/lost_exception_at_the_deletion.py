import asyncio


async def fail(number):
    raise ValueError(number)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, told: print("told", told["exception"]))
    task = asyncio.create_task(fail(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task  # expect: told 1
    print("deleted")  # expect: deleted
    task = asyncio.create_task(fail(2))
    await asyncio.sleep(0.01)
    task = None  # expect: told 2
    print("forgotten")  # expect: forgotten
    task = asyncio.create_task(fail(3))
    await asyncio.sleep(0.01)
    task = asyncio.create_task(fail(4))  # expect: told 3
    print("replaced")  # expect: replaced
    await asyncio.sleep(0.01)
    print("the end")  # expect: the end


asyncio.run(main())  # expect: told 4
