def f():
    return [x async for x in y]  # expect-diagnostic: SyntaxError: asynchronous comprehension outside of an asynchronous function
