it = iter([1, 2])
print(next(it), next(it), next(it, "end"))  # expect: 1 2 end
try:
    next(it)
except StopIteration as stop:
    print(repr(stop))  # expect: StopIteration()
for action in (lambda: iter(5), lambda: next([1])):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: 'list' object is not an iterator
