import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("true", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"x" * 500_000), process.returncode)  # expect: (b'', None) 0


asyncio.run(main())
