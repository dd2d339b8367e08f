import asyncio

async def waits(future):
    return await future

async def outer(future):
    return await waits(future)

def go_on(driver, value=None):
    try:
        driver.send(value)
    except StopIteration as end:
        print(end.value)
    except Exception as error:
        print(repr(error))

async def main():
    loop = asyncio.get_running_loop()
    for coroutine in (outer, waits):
        future = loop.create_future()
        driver = coroutine(future)
        print(driver.send(None) is future)  # expect: True
        future.set_result(5)
        go_on(driver)  # expect: 5
        # expect: True
        # expect: 5
    future = loop.create_future()
    driver = outer(future).__await__()
    print(next(driver) is future)  # expect: True
    future.set_result("what is sent does not count")
    go_on(driver, "sent")  # expect: what is sent does not count
    future = loop.create_future()
    driver = outer(future)
    driver.send(None)
    future.set_exception(ValueError("no"))
    go_on(driver)  # expect: ValueError('no')
    driver = outer(loop.create_future())
    driver.send(None)
    go_on(driver)  # expect: RuntimeError("await wasn't used with future")

asyncio.run(main())
