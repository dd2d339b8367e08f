import asyncio

class Stubborn(asyncio.Future):
    def cancel(self, msg=None):
        print("asked", msg)
        return False

async def main():
    f = Stubborn()

    async def waiter():
        return await f

    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    print(t.cancel("please"))
    f.set_result(5)
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("cancelled", e.args, f.cancelled())

asyncio.run(main())
# expect: asked please
# expect: True
# expect: cancelled ('please',) False
