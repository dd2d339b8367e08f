big = 2 ** 63
print(list(range(big, big + 2)), len(range(0, big - 1)), range(big)[big - 1], list(range(-big - 2, -big)))
# expect: [9223372036854775808, 9223372036854775809] 9223372036854775807 9223372036854775807 [-9223372036854775810, -9223372036854775809]
try:
    len(range(big))
except OverflowError as error:
    print(error)  # expect: Python int too large to convert to C ssize_t
print(list(range(big - 2, big, 1)), list(range(0, -big * 2, -big)))
# expect: [9223372036854775806, 9223372036854775807] [0, -9223372036854775808]
