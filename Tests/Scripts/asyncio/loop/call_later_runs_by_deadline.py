# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "two")
    loop.call_later(1, print, "one")
    loop.call_at(loop.time() + 1.5, print, "one and a half")
    await asyncio.sleep(3)
    print("end")

asyncio.run(main())
# expect: one
# expect: one and a half
# expect: two
# expect: end
