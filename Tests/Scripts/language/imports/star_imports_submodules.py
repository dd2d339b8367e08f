from shapes.deep import *

print(bottom.found)  # expect: shapes
