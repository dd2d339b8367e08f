def f():
    async with x:  # expect-diagnostic: SyntaxError: 'async with' outside async function
        pass
