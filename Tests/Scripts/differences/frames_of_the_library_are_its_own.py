# category: interpreter
# difference: Frames of the library in tracebacks bear other files and lines: `<asyncio>`, `<baton>/json/decoder.py`. What only the loop does bears none: in debug mode, `created at` names the program's line.
# because: The library is Baton's own, and much of it is not written in Python.
# instead: Frames of the program are the same, and so are the names of the coroutine functions it awaits.
import asyncio
import os
import traceback


async def wait():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        for frame in traceback.extract_tb(error.__traceback__)[1:]:
            print(frame.name, os.path.basename(frame.filename))


asyncio.run(main())
# expect: wait frames_of_the_library_are_its_own.py
# expect: sleep <asyncio>
# cpython: wait frames_of_the_library_are_its_own.py
# cpython: sleep tasks.py
