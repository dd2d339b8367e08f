import asyncio

print(repr(asyncio).rpartition("asyncio")[2])
print(asyncio.__file__ == asyncio.__spec__.origin, asyncio.__spec__.has_location)
try:
    from asyncio import coroutine
except ImportError as error:
    print(error.path == asyncio.__file__, str(error).partition(" (")[0])
# expect: /__init__.py'>
# expect: True True
# expect: True cannot import name 'coroutine' from 'asyncio'
