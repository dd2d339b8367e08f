import asyncio
import re


def show(future):
    text = repr(future)
    print(re.findall(r"cb=\[([^\[]*?) at \S+?asyncio[/\\](\w+\.py):(\d+)", text))


async def rest():
    await asyncio.sleep(1)


async def main():
    show(asyncio.current_task())
    task = asyncio.create_task(rest())
    outer = asyncio.shield(task)
    show(task)
    show(outer)
    gathered = asyncio.create_task(rest())
    asyncio.gather(gathered)
    show(gathered)
    waited = asyncio.create_task(rest())
    waiting = asyncio.create_task(asyncio.wait([waited]))
    await asyncio.sleep(0)
    show(waited)
    waiting.cancel()
    async with asyncio.TaskGroup() as group:
        # A method, not a function: it has no place.
        print("cb=[TaskGroup._on_task_done()]" in repr(group.create_task(rest())))


asyncio.run(main())
# expect: [('_run_until_complete_cb()', 'base_events.py', '182')]
# expect: [('shield.<locals>._inner_done_callback()', 'tasks.py', '958')]
# expect: [('shield.<locals>._outer_done_callback()', 'tasks.py', '975')]
# expect: [('gather.<locals>._done_callback()', 'tasks.py', '820')]
# expect: [('_wait.<locals>._on_completion()', 'tasks.py', '521')]
# expect: True
