print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, "a"] < [2, 1])
# expect: True True True True True
try:
    [1, "a"] < [1, 2]
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
