import copy

part = slice([1], [2], None)
deep = copy.deepcopy(part)
print(deep, deep == part, deep is part, deep.start is part.start)  # expect: slice([1], [2], None) True False False
print(copy.copy(part) is part)  # expect: True
