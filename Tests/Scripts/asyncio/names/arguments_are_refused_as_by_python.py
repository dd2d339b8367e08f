import asyncio


def refuse(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)


queue = asyncio.Queue()
refuse(asyncio.run)  # expect: run() missing 1 required positional argument: 'main'
refuse(asyncio.run, 1, 2)  # expect: run() takes 1 positional argument but 2 were given
refuse(asyncio.run, main=1, debg=2)  # expect: run() got an unexpected keyword argument 'debg'. Did you mean 'debug'?
refuse(asyncio.shield)  # expect: shield() missing 1 required positional argument: 'arg'
refuse(asyncio.wait_for, 1)  # expect: wait_for() missing 1 required positional argument: 'timeout'
refuse(asyncio.Queue, 1, 2)  # expect: Queue.__init__() takes from 1 to 2 positional arguments but 3 were given
refuse(asyncio.LifoQueue, size=1)  # expect: Queue.__init__() got an unexpected keyword argument 'size'
refuse(asyncio.Lock, loop=None)  # expect: Lock.__init__() got an unexpected keyword argument 'loop'
refuse(queue.put_nowait)  # expect: Queue.put_nowait() missing 1 required positional argument: 'item'
refuse(queue.put_nowait, 1, item=2)  # expect: Queue.put_nowait() got multiple values for argument 'item'
refuse(queue.get_nowait, 1)  # expect: Queue.get_nowait() takes 1 positional argument but 2 were given
refuse(asyncio.Queue.put_nowait)  # expect: Queue.put_nowait() missing 2 required positional arguments: 'self' and 'item'
refuse(asyncio.TimerHandle, 1)  # expect: TimerHandle.__init__() missing 3 required positional arguments: 'callback', 'args', and 'loop'
refuse(asyncio.TaskGroup().create_task)  # expect: TaskGroup.create_task() missing 1 required positional argument: 'coro'
refuse(asyncio.BaseEventLoop, 1)  # expect: BaseEventLoop.__init__() takes 1 positional argument but 2 were given
