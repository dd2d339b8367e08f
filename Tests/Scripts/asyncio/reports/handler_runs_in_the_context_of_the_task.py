import asyncio, contextvars

name = contextvars.ContextVar("name", default="outside")

async def fail():
    name.set("inside")
    raise ValueError

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(name.get()))
    asyncio.get_running_loop().call_soon(lambda: name.set("handle") and 1 / 0)  # expect: handle
    await asyncio.sleep(0)
    print(name.get())  # expect: outside

asyncio.run(main())
