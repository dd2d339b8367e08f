class Meta(type):
    def __new__(mcs, name, bases, namespace, **kw):
        namespace["tag"] = kw.get("tag", name.lower())
        return super().__new__(mcs, name, bases, namespace)
    def __call__(cls, *args):
        print("making", cls.__name__)  # expect: making B
        return super().__call__(*args)
class A(metaclass=Meta, tag="x"):
    def __init__(self, n): self.n = n
class B(A): pass
print(A.tag, B.tag, B(5).n, type(B) is Meta)  # expect: x b 5 True
