print(isinstance(True, int), issubclass(bool, int), type(True), True == 1, True is True)
# expect: True True <class 'bool'> True True
print(bool("x"), bool(), int(True), str(False), repr(True), {True: "a", 1: "b"})
# expect: True False 1 False True {True: 'b'}
print(["no", "yes"][True], True < 2, sum([True, True, False]), f"{True} {True:d} {False:>6}")
# expect: yes True 2 True 1      0
