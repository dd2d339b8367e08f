import ast

source = '''
@decorator(1)
class C(B, metaclass=M):
    """Doc."""
    x: int = (yield)
    def f(self, a, /, *, b=1, **k): return lambda: (a or b) and not k
match p:
    case [1, *_] | {"k": v, **r} if v: pass
    case C(x=0) as c: pass
try: f(*a, **b)
except* E as e: raise X from e
else: a[1:2, ::3] = b = c, d
finally:
    with a as b, c: print(f"{x!r:>{w}} {{}} {'q'}", -1 ** 2, (-1) ** 2, 1 .real, not (a < b < c))
async def g[T: int, *Ts](): return [await x async for x in y if z if (w := 1)]
if a: b
elif c: d
else: e
'''
print(ast.unparse(ast.parse(source)))
# expect: @decorator(1)
# expect: class C(B, metaclass=M):
# expect:     """Doc."""
# expect:     x: int = (yield)
# expect:
# expect:     def f(self, a, /, *, b=1, **k):
# expect:         return lambda: (a or b) and (not k)
# expect: match p:
# expect:     case [1, *_] | {'k': v, **r} if v:
# expect:         pass
# expect:     case C(x=0) as c:
# expect:         pass
# expect: try:
# expect:     f(*a, **b)
# expect: except* E as e:
# expect:     raise X from e
# expect: else:
# expect:     a[1:2, ::3] = b = (c, d)
# expect: finally:
# expect:     with a as b, c:
# expect:         print(f'{x!r:>{w}} {{}} {'q'}', -1 ** 2, (-1) ** 2, 1 .real, not a < b < c)
# expect:
# expect: async def g[T: int, *Ts]():
# expect:     return [await x async for x in y if z if (w := 1)]
# expect: if a:
# expect:     b
# expect: elif c:
# expect:     d
# expect: else:
# expect:     e
