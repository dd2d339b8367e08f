import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "60")
    print(repr(process) == f"<Process {process.pid}>")  # expect: True
    print(repr(process._transport) == f"<_UnixSubprocessTransport pid={process.pid} running>")  # expect: True
    process.kill()
    await process.wait()
    print(repr(process._transport).endswith("returncode=-9>"))  # expect: True


asyncio.run(main())
