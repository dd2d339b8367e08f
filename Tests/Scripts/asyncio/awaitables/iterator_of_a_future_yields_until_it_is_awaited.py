import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    iterator = future.__await__()
    print(iterator.send(None) is future, future._asyncio_future_blocking)  # expect: True True
    try:
        iterator.send(None)
    except RuntimeError as error:
        print(error)  # expect: await wasn't used with future
    future._asyncio_future_blocking = False
    iterator = future.__await__()
    print(iterator.send(None) is future)  # expect: True
    future._asyncio_future_blocking = False
    # Whoever drives it has taken the future, and comes again before it is done.
    print(iterator.send(None) is future)  # expect: True
    future.set_result("done")
    try:
        iterator.send(None)
    except StopIteration as end:
        print(end.value)  # expect: done


asyncio.run(main())
