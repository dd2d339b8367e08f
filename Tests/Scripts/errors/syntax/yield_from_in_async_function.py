async def f():
    yield from []  # expect-diagnostic: SyntaxError: 'yield from' inside async function
