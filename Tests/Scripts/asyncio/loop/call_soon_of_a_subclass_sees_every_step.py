import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *arguments, context=None):
        names.append(getattr(callback, "__name__", type(callback).__name__))
        return super().call_soon(callback, *arguments, context=context)


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, 3)
    await future
    print(names)  # expect: ['TaskStepMethWrapper', 'set_result', 'task_wakeup']
    names.clear()


names = []
loop = Loop()
loop.run_until_complete(main())
print(names)  # expect: ['_run_until_complete_cb']
loop.close()
