import asyncio

async def low(name):
    print(name, "low 1")
    await asyncio.sleep(0)
    print(name, "low 2")

async def middle(name):
    print(name, "middle 1")
    await low(name)
    print(name, "middle 2")
    await low(name)
    print(name, "middle 3")

async def main():
    await asyncio.gather(middle("a"), middle("b"))

asyncio.run(main())
# expect: a middle 1
# expect: a low 1
# expect: b middle 1
# expect: b low 1
# expect: a low 2
# expect: a middle 2
# expect: a low 1
# expect: b low 2
# expect: b middle 2
# expect: b low 1
# expect: a low 2
# expect: a middle 3
# expect: b low 2
# expect: b middle 3
