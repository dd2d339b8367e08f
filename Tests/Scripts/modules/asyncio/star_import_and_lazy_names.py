from asyncio import *
from asyncio import as_completed as completed
import asyncio

print(Barrier is asyncio.Barrier, completed is as_completed, eager_task_factory is asyncio.eager_task_factory)
print(all(hasattr(asyncio, name) for name in asyncio.__all__), "Lock" in asyncio.__all__)
try:
    asyncio.nonsense
except AttributeError as e:
    print(e)
try:
    from asyncio import nonsense
except ImportError as e:
    print(type(e).__name__)
# expect: True True True
# expect: True True
# expect: module 'asyncio' has no attribute 'nonsense'
# expect: ImportError
