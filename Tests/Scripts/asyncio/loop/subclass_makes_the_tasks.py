import asyncio


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coroutine, **options):
        print("task of", coroutine.__name__, sorted(options))
        return super().create_task(coroutine, **options)


async def child():
    pass


async def main():
    await asyncio.gather(child())
    await asyncio.create_task(child(), name="named")
    async with asyncio.TaskGroup() as group:
        group.create_task(child())


loop = Loop()
loop.run_until_complete(main())
loop.close()
# expect: task of main []
# expect: task of child []
# expect: task of child ['name']
# expect: task of child ['name']
