# Generators that delegate to themselves, and what a callback of the loop does when it recurses.
import asyncio

def delegates():
    yield from delegates()
def loops():
    for x in loops():
        yield x
def expression(): return next(x for x in expression())
def sends():
    generator = sends()
    yield generator.send(None)
def throws():
    try:
        yield 1
    except ValueError:
        generator = throws()
        next(generator)
        generator.throw(ValueError())
def throwing():
    generator = throws()
    next(generator)
    generator.throw(ValueError())

for path in (lambda: next(delegates()), lambda: next(loops()), expression, lambda: next(sends()), throwing):
    try:
        path()
    except RecursionError as error:
        print(str(error)[:32])
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded

def callback(): callback()
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(type(context["exception"]).__name__))
    loop.call_soon(callback)
    await asyncio.sleep(0)  # expect: RecursionError
    print("goes on")  # expect: goes on

asyncio.run(main())
