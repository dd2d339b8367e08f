print(list(map(str.strip, [" a ", "b "])), list(map(int.bit_length, [1, 8])), sorted("bA", key=str.lower))
# expect: ['a', 'b'] [1, 4] ['A', 'b']
try:
    str.upper(5)
except TypeError as error:
    print(error)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
try:
    list.append()
except TypeError as error:
    print(error)  # expect: unbound method list.append() needs an argument
