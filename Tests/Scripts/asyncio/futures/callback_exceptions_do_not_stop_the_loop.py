import asyncio

def bad(future):
    raise ValueError("in callback")

async def main():
    future = asyncio.Future()
    future.add_done_callback(bad)
    future.add_done_callback(lambda f: print("second callback"))  # expect: second callback
    future.set_result(1)
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on

asyncio.run(main())
