import asyncio
import sys


def hook(kind, value, traceback):
    print(kind.__name__, value)  # expect: KeyError 'lost'


async def main():
    raise KeyError("lost")


sys.excepthook = hook
asyncio.run(main())
# expect-exit: 1
