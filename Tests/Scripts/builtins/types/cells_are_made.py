import types

cell = types.CellType(5)
print(cell.cell_contents)  # expect: 5
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)  # expect: Cell is empty
