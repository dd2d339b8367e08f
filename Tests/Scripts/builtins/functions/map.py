print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(len, ["a", "bc"])))
# expect: ['1', '2'] [4, 10] [1, 2]
m = map(print, [1, 2])
print("nothing yet")  # expect: nothing yet
next(m)  # expect: 1
try:
    map(str)
except TypeError as error:
    print(error)  # expect: map() must have at least two arguments.
