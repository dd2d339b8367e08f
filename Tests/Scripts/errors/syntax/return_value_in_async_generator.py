async def f():
    yield 1
    return 5  # expect-diagnostic: SyntaxError: 'return' with value in async generator
