from __future__ import annotations


def f(a: Undefined[ int ], b: "quoted", *c: 1+2*3, d: lambda x, y=1: x+y = 3) -> dict[str, 'X'] | None:
    pass


print(f.__annotations__)
# expect: {'a': 'Undefined[int]', 'b': "'quoted'", 'c': '1 + 2 * 3', 'd': 'lambda x, y=1: x + y', 'return': "dict[str, 'X'] | None"}


class C:
    a: x if y else z
    b: (1, 2)
    c: f"a{x!r:>{w}}b"
    d: v[1:2, ::3, ...]
    e: -x ** -y
    f: [i for i in y if z]
    g: call(*a, k=1, **kw)
    h: ~x + (y - (z - w))


for text in C.__annotations__.values():
    print(text)
# expect: x if y else z
# expect: (1, 2)
# expect: f'a{x!r:>{w}}b'
# expect: v[1:2, ::3, ...]
# expect: -x ** (-y)
# expect: [i for i in y if z]
# expect: call(*a, k=1, **kw)
# expect: ~x + (y - (z - w))
