import ast
import asyncio
import inspect

source = """
await asyncio.sleep(0)
async with asyncio.Lock():
    x = [n async for n in numbers()]
"""

async def numbers():
    for n in range(3):
        yield n

async def main():
    names = {"asyncio": asyncio, "numbers": numbers}
    code = compile(source, "<text>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    print(bool(code.co_flags & inspect.CO_COROUTINE))  # expect: True
    coroutine = eval(code, names)
    print(inspect.iscoroutine(coroutine), "x" in names)  # expect: True False
    print(await coroutine, names["x"])  # expect: None [0, 1, 2]
    code = compile("await asyncio.sleep(0, 5)", "<text>", "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    print(await eval(code, names))  # expect: 5
    code = compile("y = 3", "<text>", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    print(eval(code, names), names["y"])  # expect: None 3
    try:
        compile("await f()", "<text>", "exec")
    except SyntaxError as e:
        print(e)  # expect: 'await' outside function (<text>, line 1)

asyncio.run(main())
