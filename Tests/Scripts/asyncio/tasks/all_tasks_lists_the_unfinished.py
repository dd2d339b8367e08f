# clock: virtual
import asyncio

async def main():
    tasks = [asyncio.create_task(asyncio.sleep(i), name=f"t{i}") for i in (1, 2, 3)]
    asyncio.current_task().set_name("main")
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.sleep(1.5)
    print(sorted(t.get_name() for t in asyncio.all_tasks()), len(asyncio.all_tasks()))

asyncio.run(main())
# expect: ['main', 't1', 't2', 't3']
# expect: ['main', 't2', 't3'] 3
