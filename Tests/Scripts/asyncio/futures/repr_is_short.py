import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for result in ["x" * 100, list(range(20)), {n: n for n in range(9)}, 10**60, (1,), [[[]]], "short", ("é" * 40, None)]:
        f = loop.create_future()
        f.set_result(result)
        print(f)
    f = loop.create_future()
    for n in range(4):
        f.add_done_callback(print)
    print(f)
    f.set_result(1)
    await f

asyncio.run(main())
# expect: <Future finished result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>
# expect: <Future finished result=[0, 1, 2, 3, 4, 5, ...]>
# expect: <Future finished result={0: 0, 1: 1, 2: 2, 3: 3, ...}>
# expect: <Future finished result=100000000000000000...0000000000000000000>
# expect: <Future finished result=(1,)>
# expect: <Future finished result=[[[]]]>
# expect: <Future finished result='short'>
# expect: <Future finished result=('éééééééééééé...ééééééééééééé', None)>
# expect: <Future pending cb=[print(), <2 more>, print()]>
# expect: <Future finished result=1>
# expect: <Future finished result=1>
# expect: <Future finished result=1>
# expect: <Future finished result=1>
