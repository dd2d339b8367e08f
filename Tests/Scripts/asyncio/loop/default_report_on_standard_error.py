import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.default_exception_handler({"message": "plain", "zebra": 1, "ape": "x"})
    loop.call_exception_handler({})

asyncio.run(main())
# expect-stderr: plain
# expect-stderr: ape: 'x'
# expect-stderr: zebra: 1
# expect-stderr: Unhandled exception in event loop
# expect-exit: 0
