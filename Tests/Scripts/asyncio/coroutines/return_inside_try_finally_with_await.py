import asyncio

async def f():
    try:
        return "value"
    finally:
        await asyncio.sleep(0)
        print("finally after await")  # expect: finally after await

print(asyncio.run(f()))  # expect: value
