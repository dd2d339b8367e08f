import asyncio

async def child(name):
    print("child", name)

async def parent(name):
    print("parent", name)
    await asyncio.create_task(child(name))
    print("parent", name, "ends")

async def main():
    await asyncio.gather(*(parent(n) for n in "abc"))

asyncio.run(main())
# expect: parent a
# expect: parent b
# expect: parent c
# expect: child a
# expect: child b
# expect: child c
# expect: parent a ends
# expect: parent b ends
# expect: parent c ends
