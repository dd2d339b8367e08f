import asyncio
import inspect
import re
import types

for function in asyncio.run, asyncio.gather, asyncio.create_task, re.match:
    print(function.__module__, inspect.isfunction(function), inspect.isbuiltin(function))
print(repr(asyncio.run).split(" at ")[0], inspect.signature(asyncio.run))
print(asyncio.create_task.__kwdefaults__, isinstance(asyncio.shield, types.FunctionType))
asyncio.run.mark = 1
print(vars(asyncio.run), asyncio.run.mark)
del asyncio.run.mark

queue = asyncio.Queue()
print(inspect.isfunction(asyncio.Queue.put_nowait), inspect.ismethod(queue.put_nowait))
print(asyncio.Queue.put_nowait.__qualname__, queue.put_nowait.__func__ is asyncio.Queue.put_nowait)
print(repr(queue.put_nowait).split(" of ")[0], inspect.signature(asyncio.Queue.__init__))
print(asyncio.Task.cancel)
# expect: asyncio.runners True False
# expect: asyncio.tasks True False
# expect: asyncio.tasks True False
# expect: re True False
# expect: <function run (main, *, debug=None, loop_factory=None)
# expect: {'name': None, 'context': None} True
# expect: {'mark': 1} 1
# expect: True True
# expect: Queue.put_nowait True
# expect: <bound method Queue.put_nowait (self, maxsize=0)
# expect: <method 'cancel' of '_asyncio.Task' objects>
