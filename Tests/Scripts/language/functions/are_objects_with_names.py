def f():
    "Says what f does."

print(f.__name__, f.__qualname__, f.__doc__)  # expect: f f Says what f does.
f.counter = 1
f.counter += 1
print(f.counter)  # expect: 2
class A:
    def m(self): pass
print(A.m.__name__, A.m.__qualname__, (lambda: 0).__name__)  # expect: m A.m <lambda>
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__)  # expect: outer.<locals>.inner
