it = iter([1, 2, 3, 4])
a, *b = it
print(a, b, list(it))  # expect: 1 [2, 3, 4] []
first, second, *_ = (x * x for x in range(5))
print(first, second, _)  # expect: 0 1 [4, 9, 16]
print([*reversed([1, 2])], list(enumerate(reversed("ab"))), dict(enumerate("xy")))
# expect: [2, 1] [(0, 'b'), (1, 'a')] {0: 'x', 1: 'y'}
