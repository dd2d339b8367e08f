import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 7", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate(), process.returncode)  # expect: (b'out\nerr\n', None) 7
    process = await asyncio.create_subprocess_shell("kill -9 $$", stdout=DEVNULL)
    print(await process.wait())  # expect: -9


asyncio.run(main())
