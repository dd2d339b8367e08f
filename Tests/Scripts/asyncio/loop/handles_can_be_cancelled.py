# clock: virtual
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    soon, later = loop.call_soon(print, "never"), loop.call_later(1, print, "never")
    soon.cancel()
    later.cancel()
    print(soon.cancelled(), later.cancelled())  # expect: True True
    await asyncio.sleep(2)
    print("end")  # expect: end

asyncio.run(main())
