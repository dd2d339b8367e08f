class A:
    def __add__(self, other):
        print("A add")
        return NotImplemented

class B:
    def __radd__(self, other):
        print("B radd")
        return "B"

print(A() + B())
# expect: A add
# expect: B radd
# expect: B
try:
    A() + 1
except TypeError as error:
    print(error)
# expect: A add
# expect: unsupported operand type(s) for +: 'A' and 'int'
