import asyncio
from asyncio.subprocess import PIPE


async def main():
    # More than the limit of the stream: reading pauses until the reader comes.
    command = "dd if=/dev/zero bs=1000 count=300 2>/dev/null"
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, limit=1000)
    await asyncio.sleep(0.01)
    data = await process.stdout.read()
    print(len(data), await process.wait())  # expect: 300000 0


asyncio.run(main())
