# clock: virtual
import asyncio

def note(*args):
    print("ran", *args)

async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(note, 1)
    at = loop.call_at(loop.time() + 2, note, "at")
    later = loop.call_later(1, note, "later")
    print(isinstance(later, asyncio.Handle), isinstance(later, asyncio.TimerHandle), later.when() - loop.time(), at.when() > later.when())
    later.cancel()
    print(later.cancelled(), soon.cancelled())
    for bad in (lambda: loop.call_later(None, note), lambda: loop.call_at(None, note)):
        try:
            bad()
        except TypeError as e:
            print(e)
    loop.call_later(-5, note, "negative")
    loop.call_soon_threadsafe(note, "threadsafe")
    await asyncio.sleep(3)
    print("cancelled" in str(later))

asyncio.run(main())
# expect: True True 1.0 True
# expect: True False
# expect: delay must not be None
# expect: when cannot be None
# expect: ran 1
# expect: ran threadsafe
# expect: ran negative
# expect: ran at
# expect: True
