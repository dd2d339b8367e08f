import asyncio

async def waiter(event, name):
    print(name, await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "abc"]
    await asyncio.sleep(0)
    print(event.is_set(), event.set(), event.is_set())
    await asyncio.gather(*tasks)
    print(await event.wait())
    event.clear()
    print(event.is_set())

asyncio.run(main())
# expect: False None True
# expect: a True
# expect: b True
# expect: c True
# expect: True
# expect: False
