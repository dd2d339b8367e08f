from array import array
from collections import deque


class Odd(deque):
    def __getitem__(self, index):
        return "own"


class Numbers(array):
    def __setitem__(self, index, value):
        super().__setitem__(index, value + 1)


for items in deque([1, 2, 3]), array("i", [1, 2, 3]), array("d", [1, 2, 3]):
    items[0], items[-1] = items[-1], items[0]
    items[True] = 9
    print(items, items[-3], items[1])
    for index in 3, -4, "a":
        try:
            items[index] = 1
        except (IndexError, TypeError) as error:
            print(type(error).__name__, error)
try:
    array("b", [0])[0] = 200
except OverflowError as error:
    print(error)
numbers = Numbers("H", [1, 2])
numbers[0] = 65534
print(Odd([1])[0], numbers[0], array("u", "ab")[1], array("Q", [2**64 - 1])[0])

# expect: deque([3, 9, 1]) 3 9
# expect: IndexError deque index out of range
# expect: IndexError deque index out of range
# expect: TypeError sequence index must be integer, not 'str'
# expect: array('i', [3, 9, 1]) 3 9
# expect: IndexError array assignment index out of range
# expect: IndexError array assignment index out of range
# expect: TypeError array indices must be integers
# expect: array('d', [3.0, 9.0, 1.0]) 3.0 9.0
# expect: IndexError array assignment index out of range
# expect: IndexError array assignment index out of range
# expect: TypeError array indices must be integers
# expect: signed char is greater than maximum
# expect: own 65535 b 18446744073709551615
