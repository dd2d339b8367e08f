import asyncio
import os
from asyncio.subprocess import PIPE


def count():
    return len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0


async def use():
    await (await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)).communicate(b"x")
    await (await asyncio.create_subprocess_shell("exit 3", stderr=PIPE)).wait()
    for arguments in (["/no/such/program"], ["a\0b"]):
        try:
            await asyncio.create_subprocess_exec(*arguments, stdin=PIPE, stdout=PIPE)
        except (OSError, ValueError):
            pass
    process = await asyncio.create_subprocess_exec("sleep", "60", stdout=PIPE)
    process.kill()
    await process.wait()


async def fewest(number):
    # What closes behind a process that has ended may take its turn.
    while (now := count()) > number:
        await asyncio.sleep(0.01)
    return now - number


async def main():
    before = count()
    await use()
    print(await fewest(before))
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("no child is left")


asyncio.run(main())

# expect: 0
# expect: no child is left
