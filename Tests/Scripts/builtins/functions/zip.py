print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip("a")), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])))
# expect: [(1, 'a'), (2, 'b')] [] [('a',)] {'a': 0, 'b': 1} [(1, 3), (2, 4)]
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)  # expect: zip() argument 2 is shorter than argument 1
