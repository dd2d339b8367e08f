a = [1, 2, 3, 4]
try:
    a[::2] = [1]
except ValueError as error:
    print(error)  # expect: attempt to assign sequence of size 1 to extended slice of size 2
try:
    a[1:2] = 5
except TypeError as error:
    print(error)  # expect: must assign iterable to extended slice
del a[::2]
print(a)  # expect: [2, 4]
