import asyncio

async def main():
    future = asyncio.Future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    future.set_result(1)
    print("set")
    await asyncio.sleep(0)
    print("after")

asyncio.run(main())
# expect: set
# expect: callback 1
# expect: after
