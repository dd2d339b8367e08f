import asyncio

async def fail():
    raise ValueError("lost")

async def main():
    asyncio.create_task(fail(), name="loser")
    await asyncio.sleep(0)

asyncio.run(main())
# expect-exit: 0
# expect-stderr: Task exception was never retrieved
# expect-stderr: future: <Task finished name='loser' coro=<fail() done, defined at on_standard_error.py:3> exception=ValueError('lost')>
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "on_standard_error.py", line 4, in fail
# expect-stderr:     raise ValueError("lost")
# expect-stderr: ValueError: lost
