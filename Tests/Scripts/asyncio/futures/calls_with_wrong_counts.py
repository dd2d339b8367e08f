import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for call in (
        lambda: future.set_result(),
        lambda: future.set_result(1, 2),
        lambda: future.set_exception(),
        lambda: future.exception(1),
        lambda: future.get_loop(1),
        lambda: future.remove_done_callback(),
        lambda: future.result(1),
    ):
        try:
            call()
        except TypeError as error:
            print(error)


# expect: set_result() takes exactly 1 positional argument (0 given)
# expect: set_result() takes at most 1 argument (2 given)
# expect: set_exception() takes exactly 1 positional argument (0 given)
# expect: exception() takes no arguments
# expect: get_loop() takes no arguments
# expect: remove_done_callback() takes exactly 1 positional argument (0 given)
# expect: Future.result() takes no arguments (1 given)
asyncio.run(main())
