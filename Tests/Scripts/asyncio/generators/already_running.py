# clock: virtual
import asyncio

async def g():
    await asyncio.sleep(1)
    yield 1

async def ask(it):
    try:
        print(await anext(it))
    except RuntimeError as error:
        print(error)

async def main():
    it = g()
    await asyncio.gather(ask(it), ask(it))

asyncio.run(main())
# expect: anext(): asynchronous generator is already running
# expect: 1
