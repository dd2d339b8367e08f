a = [3, "a", 1]
try:
    a.sort()
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
try:
    [1].sort(lambda x: x)
except TypeError as error:
    print(error)  # expect: sort() takes no positional arguments
def bad(x):
    raise ValueError("in key")
try:
    [1, 2].sort(key=bad)
except ValueError as error:
    print(error)  # expect: in key
