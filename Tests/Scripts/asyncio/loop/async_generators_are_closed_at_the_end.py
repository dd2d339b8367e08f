import asyncio

async def numbers(name):
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        await asyncio.sleep(0)
        print("closed", name)

generators = []

async def main():
    for name in "a":
        generator = numbers(name)
        generators.append(generator)
        print(await anext(generator), await anext(generator))
    print("main ends")

asyncio.run(main())
print("run ends")
# expect: 0 1
# expect: main ends
# expect: closed a
# expect: run ends
