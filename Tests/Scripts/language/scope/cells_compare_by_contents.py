from types import CellType

one, two, empty = CellType(1), CellType(2), CellType()
print(one < two, one >= two, one == CellType(1), one != two)  # expect: True False True True
print(empty < one, empty == CellType(), one > empty)  # expect: True True True
for wrong in (lambda: one < CellType("a"), lambda: one < 1, lambda: hash(one)):
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'cell' and 'int'
# expect: unhashable type: 'cell'
