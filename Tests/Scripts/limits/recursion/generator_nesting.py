def nest(n):
    if n:
        yield from nest(n - 1)
    yield n

print(sum(nest(300)))  # expect: 45150
def deep(n):
    yield from deep(n + 1)
try:
    next(deep(0))
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
