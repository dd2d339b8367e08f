from listed import *

print(one, _two)  # expect: 1 2
print("three" in globals())  # expect: False
