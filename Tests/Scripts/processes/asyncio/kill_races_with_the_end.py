import asyncio


async def main():
    for _ in range(5):
        process = await asyncio.create_subprocess_exec("true")
        await asyncio.sleep(0)
        # The process may have ended: that is no error.
        process.kill()
        print(await process.wait() in (0, -9))


asyncio.run(main())

# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
