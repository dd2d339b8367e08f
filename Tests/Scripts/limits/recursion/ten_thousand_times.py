# Each refusal leaves nothing behind.
import sys

sys.setrecursionlimit(60)
class A:
    def __repr__(self): return repr(self)
    def __eq__(self, other): return self == other
    def method(self): return self.method()
def function(): return function() + 1
def generator(): yield from generator()
a = A()
refused = 0
for i in range(2_000):
    for action in (function, a.method, lambda: repr(a), lambda: a == 1, lambda: next(generator())):
        try:
            action()
        except RecursionError:
            refused += 1
print(refused)  # expect: 10000
