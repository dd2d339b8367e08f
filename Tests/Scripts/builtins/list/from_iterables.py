print(list("abc"), list(range(3)), list({"a": 1}), list((1, 2)), list(), list(x * 2 for x in [1]), list(map(str, [1])))
# expect: ['a', 'b', 'c'] [0, 1, 2] ['a'] [1, 2] [] [2] ['1']
try:
    list(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
