import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("echo", "late", stdout=PIPE)
    # It is read from the pipe although the process has gone.
    await process.wait()
    print(process.returncode, await process.stdout.read())  # expect: 0 b'late\n'


asyncio.run(main())
