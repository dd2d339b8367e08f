import asyncio

class Recorder:
    def __init__(self):
        self.calls = []

    def call_soon(self, callback, *args, context=None):
        self.calls.append((callback, args))

    def get_debug(self):
        return False

async def work():
    return 7

loop = Recorder()
future = asyncio.Future(loop=loop)
future.add_done_callback(print)
future.set_result(3)
print(len(loop.calls), loop.calls[0][1][0] is future, future.get_loop() is loop)  # expect: 1 True True
task = asyncio.Task(work(), loop=loop)
step, arguments = loop.calls[1]
step(*arguments)
print(task.done(), task.result())  # expect: True 7
