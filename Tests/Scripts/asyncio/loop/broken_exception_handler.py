import asyncio

def handler(loop, context):
    raise ZeroDivisionError("handler")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: [][0])
    await asyncio.sleep(0)
    print("goes on")

asyncio.run(main())
# expect: goes on
