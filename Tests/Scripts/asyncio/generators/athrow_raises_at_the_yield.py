import asyncio

async def g():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            await asyncio.sleep(0)
            yield f"caught {error}"

async def main():
    it = g()
    print(await anext(it), await it.athrow(ValueError("x")), await anext(it))  # expect: ready caught x ready
    try:
        await it.athrow(KeyError("k"))
    except KeyError as error:
        print("escaped", error)  # expect: escaped 'k'

asyncio.run(main())
