import asyncio
import asyncio.subprocess as sub


async def main():
    process = await asyncio.create_subprocess_exec("cat", stdin=sub.PIPE, stdout=sub.PIPE, stderr=sub.PIPE)
    print(process.returncode, process.pid > 0)  # expect: None True
    print(await process.communicate(b"through the pipe"))  # expect: (b'through the pipe', b'')
    print(process.returncode, await process.wait())  # expect: 0 0


asyncio.run(main())
