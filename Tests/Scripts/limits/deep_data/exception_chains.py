# Exceptions whose causes and contexts lead through thousands of others, or in a circle.
error = None
for i in range(50_000):
    try:
        raise ValueError(i) from error
    except ValueError as raised:
        error = raised
depth = 0
while error:
    error, depth = error.__cause__, depth + 1
print(depth)  # expect: 50000

def fall(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n:
            fall(n - 1)
        else:
            raise
try:
    fall(300)
except ValueError as raised:
    depth = 0
    while raised:
        raised, depth = raised.__context__, depth + 1
    print(depth)  # expect: 301
a, b = ValueError("a"), KeyError("b")
try:
    raise a from b
except ValueError:
    try:
        raise b from a
    except KeyError as raised:
        print(repr(raised), repr(raised.__cause__), repr(raised.__cause__.__cause__))
        # expect: KeyError('b') ValueError('a') KeyError('b')
try:
    try:
        raise a
    finally:
        raise a
except ValueError as raised:
    print(raised is a, a.__context__)  # expect: True None
group = ValueError(0)
for _ in range(5_000):
    group = ExceptionGroup("g", [group])
try:
    group.split(KeyError)
    group.subgroup(lambda e: False)
    repr(group)
except RecursionError:
    pass
print("goes on")  # expect: goes on
