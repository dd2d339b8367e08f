import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(10, print, "never")
    loop.call_soon(print, "soon")

asyncio.run(main())
print("after")

# expect: soon
# expect: after
