import asyncio

async def inner():
    await asyncio.sleep(1)

async def outer():
    value = 5
    await inner()

async def fail():
    raise ValueError("reason")

async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    frame, = t.get_stack()
    print(frame.f_lineno, frame.f_code.co_name, frame.f_locals)
    print(len(t.get_stack(limit=0)), t.get_coro().cr_frame.f_lineno, t.get_coro().cr_code.co_name)
    t.cancel()
    await asyncio.wait([t])
    print(t.get_stack(), t.get_coro().cr_frame)
    f = asyncio.create_task(fail())
    await asyncio.wait([f])
    print([(x.f_code.co_name, x.f_lineno) for x in f.get_stack()], f.exception())

asyncio.run(main())
# expect: 8 outer {'value': 5}
# expect: 0 8 outer
# expect: [] None
# expect: [('fail', 11)] reason
