class Names(dict):
    def __setitem__(self, name, value):
        print(name)
        super().__setitem__(name, value)

class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases): return Names()

class A(metaclass=Meta):
    def f(self): self.x = __class__
print(A.__static_attributes__, A().f())

# expect: __module__
# expect: __qualname__
# expect: __firstlineno__
# expect: f
# expect: __static_attributes__
# expect: __classcell__
# expect: ('x',) None
