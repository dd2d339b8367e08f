from array import array

numbers = array("i", range(6))
print(numbers[1:4], numbers[::-2], numbers + array("i", [9]), array("b", [1, 2]) * 2)
numbers[1:3] = array("i", [7, 8, 9])
print(numbers)
numbers[::2] = array("i", [0, 0, 0, 0])
print(numbers)
del numbers[1:3]
del numbers[-1]
print(numbers)
for wrong in (lambda: numbers + [1], lambda: numbers[0:1].__setitem__(slice(0, 1), [1]),
              lambda: numbers + array("b", [1]), lambda: numbers["a"]):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) == array("d", [1.0]))
# expect: array('i', [1, 2, 3]) array('i', [5, 3, 1]) array('i', [0, 1, 2, 3, 4, 5, 9]) array('b', [1, 2, 1, 2])
# expect: array('i', [0, 7, 8, 9, 3, 4, 5])
# expect: array('i', [0, 7, 0, 9, 0, 4, 0])
# expect: array('i', [0, 9, 0, 4])
# expect: can only append array (not "list") to array
# expect: can only assign array (not "list") to array slice
# expect: bad argument type for built-in operation
# expect: array indices must be integers
# expect: True True
