import asyncio
from asyncio.subprocess import PIPE


async def main():
    process = await asyncio.create_subprocess_exec("sh", "-c", "for i in 1 2 3; do echo line $i; done", stdout=PIPE)
    async for line in process.stdout:
        print(line)
    print(await process.stdout.read(), await process.wait())


asyncio.run(main())

# expect: b'line 1\n'
# expect: b'line 2\n'
# expect: b'line 3\n'
# expect: b'' 0
