import functools

p = functools.partial(print, 1)
p.__setstate__((p, (1, p), {"x": p}, {}))
print(p)
p.__setstate__((print, (), {}, {}))
# expect: functools.partial(..., 1, ..., x=...)
