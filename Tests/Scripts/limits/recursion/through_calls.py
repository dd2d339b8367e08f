# Every way of calling that leads back to itself without end.

def plain(): return plain()
def spread(*args, **kwargs): return spread(*args, **kwargs)
def defaults(a=1, *, b=2): return defaults(b=a)
def mutual(): return mutual_too()
def mutual_too(): return mutual()
anonymous = lambda: anonymous()
def inner():
    def closure(): return closure()
    return closure()
class Method:
    def method(self): return self.method()
    @classmethod
    def of_class(cls): return cls.of_class()
    @staticmethod
    def static(): return Method.static()
class Bound:
    def method(self): return self.again()
    def again(self):
        method = self.method
        return method()
class Base:
    def method(self): return self.method()
class Derived(Base):
    def method(self): return super().method()
class Init:
    def __init__(self): Init()
class New:
    def __new__(cls): return New()
class Meta(type):
    def __call__(cls): return cls()
class OfMeta(metaclass=Meta): pass
def metaclass_new():
    class M(type):
        def __new__(meta, name, bases, body): return metaclass_new()
    class A(metaclass=M): pass
def class_body():
    class A: value = class_body()
def init_subclass():
    class A:
        def __init_subclass__(cls): init_subclass()
    class B(A): pass
def set_name():
    class Descriptor:
        def __set_name__(self, owner, name): set_name()
    class A: x = Descriptor()
def decorated():
    @lambda f: decorated()
    def f(): pass
def default_value():
    def f(a=default_value()): pass
def comprehension(): return [comprehension() for _ in range(1)]
def dict_comprehension(): return {1: dict_comprehension() for _ in range(1)}
def handler():
    try:
        raise ValueError
    except ValueError:
        handler()
def cleanup():
    try:
        return 1
    finally:
        cleanup()
def exception_chain():
    try:
        exception_chain()
    except TypeError as error:
        raise ValueError from error
    raise TypeError
def assertion(): assert assertion()
def format_string(): return f"{format_string()}"
def percent(): return "%s" % percent()
def conditional(): return 1 if conditional() else 2
def walrus(): return (x := walrus())
def subscript(): return [0][subscript()]
def unpacked(): a, b = unpacked()
def looping():
    for _ in looping(): pass
def while_loop():
    while while_loop(): pass
def executed(): exec("executed()", globals())
def evaluated(): return eval("evaluated()", globals())

paths = [
    plain, spread, defaults, mutual, anonymous, inner, Method().method, Method.of_class,
    Method.static, Bound().method, Derived().method, Init, New, OfMeta, metaclass_new, class_body,
    init_subclass, set_name, decorated, default_value, comprehension, dict_comprehension, handler,
    cleanup, exception_chain, assertion, format_string, percent, conditional, walrus, subscript,
    unpacked, looping, while_loop, executed, evaluated,
]
missed = []
for path in paths:
    try:
        path()
        missed.append(path)
    except RecursionError:
        pass
print(len(paths), missed)  # expect: 36 []
print(sum(range(10)), sorted("cab"), repr([1, "x"]))  # expect: 45 ['a', 'b', 'c'] [1, 'x']
