def inner():
    try:
        yield 1
    except ValueError:
        yield "inner caught"

def outer():
    yield from inner()
    yield "outer goes on"

it = outer()
next(it)
print(it.throw(ValueError()))  # expect: inner caught
print(next(it))  # expect: outer goes on
