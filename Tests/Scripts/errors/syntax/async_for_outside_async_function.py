def f():
    async for x in y:  # expect-diagnostic: SyntaxError: 'async for' outside async function
        pass
