# clock: virtual
import asyncio
import sys


async def look(place):
    await asyncio.sleep(1)
    print(place, repr(sys.exception()))


class Manager:
    async def __aenter__(self):
        await look("enter")

    async def __aexit__(self, *details):
        await look("exit")


async def main():
    try:
        try:
            async with Manager():
                raise ValueError("body")
        finally:
            await look("finally")
    except* ValueError:
        await look("star")
    try:
        await look("body")
    finally:
        await look("calm")


asyncio.run(main())
# expect: enter None
# expect: exit ValueError('body')
# expect: finally ValueError('body')
# expect: star ExceptionGroup('', (ValueError('body'),))
# expect: body None
# expect: calm None
