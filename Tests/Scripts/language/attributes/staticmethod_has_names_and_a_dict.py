class A:
    @classmethod
    def f(cls, x: int) -> str:
        "of f"

    @staticmethod
    def g():
        "of g"


for name in ("f", "g"):
    method = A.__dict__[name]
    print(method.__name__, method.__qualname__, method.__doc__, method.__annotations__)
    method.extra = 5
    print(method.extra, "extra" in method.__dict__, "__name__" in method.__dict__)
    del method.extra
    print(hasattr(method, "extra"), hasattr(method, "__code__"))

# expect: f A.f of f {'x': <class 'int'>, 'return': <class 'str'>}
# expect: 5 True True
# expect: False False
# expect: g A.g of g {}
# expect: 5 True True
# expect: False False
