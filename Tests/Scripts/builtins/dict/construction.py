print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, z=2), dict(zip("ab", [1, 2])))
# expect: {} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {'k': 1, 'z': 2} {'a': 1, 'b': 2}
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {**{}, "a": 1})
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0} {'a': 1}
for action in (lambda: dict(5), lambda: dict([1, 2]), lambda: dict([(1, 2, 3)])):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
