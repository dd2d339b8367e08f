class A:
    def hi(self): return "A.hi"
    @classmethod
    def make(cls): return "A.make " + cls.__name__
class B(A):
    def hi(self): return "B " + super().hi()
    @classmethod
    def make(cls): return "B " + super().make()
    @property
    def p(self): return super().hi()
b = B()
print(b.hi(), B.make(), b.p, super(B, b).hi(), super(B, B).make())
# expect: B A.hi B A.make B A.hi A.hi A.make B
try:
    super().hi()
except RuntimeError as error:
    print(error)  # expect: super(): no arguments
try:
    b_missing = super(B, b).missing
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'missing'
