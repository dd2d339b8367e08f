import asyncio


class Counting(asyncio.Future):
    count = 0

    def add_done_callback(self, *args, **kwargs):
        self.count += 1
        return super().add_done_callback(*args, **kwargs)


class CountingTask(asyncio.Task):
    count = 0

    def add_done_callback(self, *args, **kwargs):
        self.count += 1
        return super().add_done_callback(*args, **kwargs)


loop = asyncio.new_event_loop()
future = Counting(loop=loop)


async def wait():
    loop.call_soon(future.set_result, "done")
    return await future


task = CountingTask(wait(), loop=loop)
print(loop.run_until_complete(task), future.count, task.count)  # expect: done 1 1
loop.close()
