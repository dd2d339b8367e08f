import asyncio
import signal


async def main():
    for end in ("kill", "terminate"):
        process = await asyncio.create_subprocess_exec("sleep", "60")
        getattr(process, end)()
        print(await process.wait())
        try:
            getattr(process, end)()
        except ProcessLookupError:
            print("gone")
    process = await asyncio.create_subprocess_exec("sleep", "60")
    process.send_signal(signal.SIGHUP)
    print(await process.wait())


asyncio.run(main())

# expect: -9
# expect: gone
# expect: -15
# expect: gone
# expect: -1
