class Base:
    def __new__(cls, *arguments):
        print("new", cls.__name__, arguments)
        return super().__new__(cls)

    @classmethod
    def make(cls, *arguments):
        return cls.__name__, arguments

    @staticmethod
    def plain(*arguments):
        return arguments

    def method(self):
        return type(self).__name__


class Derived(Base):
    def __new__(cls, *arguments):
        return super().__new__(cls, *arguments)

    @classmethod
    def make(cls, *arguments):
        return super().make(*arguments), super().plain(1), super().method("not bound")

    def method(self):
        if isinstance(self, str):
            return self
        return super().make(2), super().plain(3), super().method()


class Further(Derived):
    pass


Base.method = lambda self: self if isinstance(self, str) else type(self).__name__
for _ in range(2):
    for cls in (Derived, Further):
        value = cls(1)
        print(cls.make(1))
        print(value.method())
# expect: new Derived (1,)
# expect: (('Derived', (1,)), (1,), 'not bound')
# expect: (('Derived', (2,)), (3,), 'Derived')
# expect: new Further (1,)
# expect: (('Further', (1,)), (1,), 'not bound')
# expect: (('Further', (2,)), (3,), 'Further')
# expect: new Derived (1,)
# expect: (('Derived', (1,)), (1,), 'not bound')
# expect: (('Derived', (2,)), (3,), 'Derived')
# expect: new Further (1,)
# expect: (('Further', (1,)), (1,), 'not bound')
# expect: (('Further', (2,)), (3,), 'Further')
