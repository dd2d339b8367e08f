# clock: virtual
import asyncio

async def work(n):
    await asyncio.sleep(n)
    print("done", n)
    return n

async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(2))
        b = tg.create_task(work(1), name="b")
        print(tg, b.get_name())
    print(a.result(), b.result(), tg)

asyncio.run(main())
# expect: <TaskGroup tasks=2 entered> b
# expect: done 1
# expect: done 2
# expect: 2 1 <TaskGroup entered>
