import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    class Evil:
        busy = False

        def __eq__(self, other):
            if not Evil.busy:
                Evil.busy = True
                future.remove_done_callback(print)
            return False

        def __call__(self, done):
            pass

    future.add_done_callback(print)
    future.add_done_callback(Evil())
    future.add_done_callback(print)
    print(future.remove_done_callback(Evil()))  # expect: 0
    future.remove_done_callback(print)

    def first(done):
        print("first")
        done.remove_done_callback(second)
        done.add_done_callback(lambda done: print("late"))

    def second(done):
        print("second")

    other = loop.create_future()
    other.add_done_callback(first)
    other.add_done_callback(second)
    other.set_result(None)
    for _ in range(2):
        await asyncio.sleep(0)
    # expect: first
    # expect: second
    # expect: late

asyncio.run(main())
