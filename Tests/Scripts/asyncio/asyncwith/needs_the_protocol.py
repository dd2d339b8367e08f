import asyncio

class Sync:
    def __enter__(self): pass
    def __exit__(self, *details): pass

class Half:
    async def __aenter__(self): pass

class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *details): pass

async def main():
    for manager in (5, Sync(), Half(), NotAwaitable()):
        try:
            async with manager:
                print("never")
        except TypeError as error:
            print(error)

asyncio.run(main())
# expect: 'int' object does not support the asynchronous context manager protocol
# expect: 'Sync' object does not support the asynchronous context manager protocol
# expect: 'Half' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
