import asyncio

class Sink:
    def write(self, text):
        for line in filter(None, text.split("\n")):
            print(line.split(" coro=")[0].split(".py")[-1].strip())

async def work():
    await asyncio.sleep(1)

async def fail():
    raise ValueError("reason")

async def main():
    t = asyncio.create_task(work(), name="w")
    await asyncio.sleep(0)
    t.print_stack(file=Sink())
    t.cancel()
    await asyncio.wait([t])
    t.print_stack(file=Sink())
    f = asyncio.create_task(fail(), name="f")
    await asyncio.wait([f])
    f.print_stack(file=Sink())

asyncio.run(main())
# expect: Stack for <Task pending name='w'
# expect: ", line 9, in work
# expect: await asyncio.sleep(1)
# expect: No stack for <Task cancelled name='w'
# expect: Traceback for <Task finished name='f'
# expect: ", line 12, in fail
# expect: raise ValueError("reason")
# expect: ValueError: reason
