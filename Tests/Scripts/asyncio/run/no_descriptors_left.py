import asyncio
import os
import resource


async def main():
    return await asyncio.sleep(0, "ran")


class Loop(asyncio.SelectorEventLoop):
    def __del__(self):
        pass


def run():
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(main())


resource.setrlimit(resource.RLIMIT_NOFILE, (40, 4096))
held = []
try:
    while True:
        held.append(os.dup(1))
except OSError as error:
    print(error)  # expect: [Errno 24] Too many open files
try:
    run()
except OSError as error:
    print(repr(error))  # expect: OSError(24, 'Too many open files')
for _ in range(3):
    os.close(held.pop())
print(run())  # expect: ran
