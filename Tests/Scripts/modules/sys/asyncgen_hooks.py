import asyncio
import sys

begun, dropped = [], []


async def numbers():
    try:
        yield 1
    finally:
        pass


async def take():
    generator = numbers()
    await anext(generator)
    del generator


print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(firstiter=lambda generator: begun.append(generator.__name__))
sys.set_asyncgen_hooks(finalizer=lambda generator: dropped.append(generator.__name__))
try:
    take().send(None)
except StopIteration:
    print(begun, dropped)


async def main():
    first, last = sys.get_asyncgen_hooks()
    print(first.__name__, last.__name__)
    await take()
    print(begun, dropped)


asyncio.run(main())
print(sys.get_asyncgen_hooks().firstiter is not None)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
for arguments in (5,), (None, 5):
    try:
        sys.set_asyncgen_hooks(*arguments)
    except TypeError as error:
        print(error)

# expect: asyncgen_hooks(firstiter=None, finalizer=None)
# expect: ['numbers'] ['numbers']
# expect: _asyncgen_firstiter_hook _asyncgen_finalizer_hook
# expect: ['numbers'] ['numbers']
# expect: True
# expect: asyncgen_hooks(firstiter=None, finalizer=None)
# expect: callable firstiter expected, got int
# expect: callable finalizer expected, got int
