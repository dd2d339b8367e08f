import copy

start = 2**65
iterator = iter(range(start, start + 9, 3))
next(iterator)
print([number - start for number in copy.copy(iterator)])  # expect: [3, 6]
iterator.__setstate__(1)
print([number - start for number in iterator])  # expect: [6]
