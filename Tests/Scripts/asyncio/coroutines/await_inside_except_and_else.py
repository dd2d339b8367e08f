import asyncio

async def main(fails):
    try:
        await asyncio.sleep(0)
        if fails:
            raise KeyError("k")
    except KeyError as error:
        await asyncio.sleep(0)
        print("handled", error)
        try:
            raise ValueError("second")
        except ValueError as second:
            await asyncio.sleep(0)
            print(repr(second.__context__))
    else:
        await asyncio.sleep(0)
        print("else")
    finally:
        await asyncio.sleep(0)
        print("finally")

asyncio.run(main(True))
# expect: handled 'k'
# expect: KeyError('k')
# expect: finally
asyncio.run(main(False))
# expect: else
# expect: finally
