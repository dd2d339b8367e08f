def contexts(error):
    chain = []
    while error := error.__context__:
        chain.append(repr(error))
    return chain

def handles_and_yields():
    try:
        raise IndexError("inner")
    except IndexError:
        yield

def raises_at_the_end():
    yield
    try:
        raise KeyError("inner")
    except KeyError:
        raise TypeError("last")

def delegates(to):
    try:
        raise IndexError("outer")
    except IndexError:
        yield from to

for inner, step in (
    (handles_and_yields, lambda steps: steps.throw(ValueError())),
    (raises_at_the_end, next),
):
    steps = delegates(inner())
    next(steps)
    try:
        step(steps)
    except Exception as error:
        print(repr(error), contexts(error))
# expect: ValueError() ["IndexError('outer')"]
# expect: TypeError('last') ["KeyError('inner')", "IndexError('outer')"]
