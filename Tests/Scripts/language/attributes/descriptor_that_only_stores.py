class Stores:
    def __set__(self, instance, value): instance.__dict__["x"] = value * 2

class A:
    x = Stores()

a = A()
print(type(a.x).__name__)
a.x = 4
print(a.x, a.__dict__)
class B(A):
    __getattr__ = None
print(type(A.x).__name__)

# expect: Stores
# expect: 8 {'x': 8}
# expect: Stores
