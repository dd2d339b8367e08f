import asyncio

class Traced(asyncio.Task):
    def __init__(self, coro, *, tag=None, **options):
        super().__init__(coro, **options)
        self.tag = tag

    def cancel(self, msg=None):
        print("cancel", self.tag)
        return super().cancel(msg)

async def work():
    me = asyncio.current_task()
    await asyncio.sleep(0)
    return type(me).__name__, me.tag, me in asyncio.all_tasks()

async def main():
    t = Traced(work(), tag="x", name="traced")
    print(await t, t.get_name(), t.done())
    u = Traced(asyncio.sleep(9), tag="u")
    await asyncio.sleep(0)
    print(u.cancel())
    try:
        await u
    except asyncio.CancelledError:
        print(u.cancelled(), repr(u)[:17])

asyncio.run(main())
# expect: ('Traced', 'x', True) traced True
# expect: cancel u
# expect: True
# expect: True <Traced cancelled
