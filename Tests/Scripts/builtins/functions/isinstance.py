print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance("a", (int, (float, str))), isinstance(1, float))
# expect: True True True True False
print(isinstance([], list), isinstance(None, type(None)), isinstance(int, type), isinstance(5, object), isinstance(1, int | str))
# expect: True True True True True
try:
    isinstance(1, 5)
except TypeError as error:
    print(error)  # expect: isinstance() arg 2 must be a type, a tuple of types, or a union
