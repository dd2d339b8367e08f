class A:
    await g()  # expect-diagnostic: SyntaxError: 'await' outside function
