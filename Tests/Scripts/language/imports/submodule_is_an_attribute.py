import shapes

print(hasattr(shapes, "square"))  # expect: False
from shapes import square

print(shapes.square is square, square.sides)  # expect: True 4
