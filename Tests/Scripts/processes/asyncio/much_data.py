import asyncio
from asyncio.subprocess import PIPE


async def main():
    data = bytes(range(256)) * 2000
    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    out, err = await process.communicate(data)
    print(out == data, err, process.returncode)  # expect: True None 0


asyncio.run(main())
