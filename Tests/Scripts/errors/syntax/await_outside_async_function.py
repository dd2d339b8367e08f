def f():
    await g()  # expect-diagnostic: SyntaxError: 'await' outside async function
