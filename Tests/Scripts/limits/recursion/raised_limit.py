# ours-alone: CPython 3.13 runs out of its native stack here
import sys

sys.setrecursionlimit(100_000)
print(sys.getrecursionlimit())  # expect: 100000
class Chain:
    def method(self, n): return self.method(n - 1) + 1 if n else 0
    @property
    def attribute(self):
        self.n -= 1
        return self.attribute + 1 if self.n else 0
def function(n, *rest): return function(n - 1, *rest) + 1 if n else 0
def statements(n):
    for _ in range(1):
        try:
            return statements(n - 1) + 1 if n else 0
        finally:
            pass
def generator(n):
    if n:
        yield from generator(n - 1)
    yield n
chain = Chain()
chain.n = 90_000
print(chain.method(99_000), chain.attribute, function(99_000), statements(99_000), next(generator(90_000)))
# expect: 99000 89999 99000 99000 0
sys.setrecursionlimit(50)
try:
    function(60)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
