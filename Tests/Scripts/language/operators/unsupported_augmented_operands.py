x = 1
try:
    x += "a"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'int' and 'str'
values = [1]
try:
    values += 5
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
try:
    x **= "2"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for **=: 'int' and 'str'
