import shapes.deep.bottom

print(shapes.__name__, shapes.deep.bottom.found)  # expect: shapes shapes
