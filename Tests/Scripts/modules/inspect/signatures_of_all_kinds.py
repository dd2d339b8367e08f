import functools
import inspect


def f(a: "int", b: str = "x", /, c=1, *args, d: "list[int]", **kw) -> "float": ...


print(inspect.signature(f, eval_str=True))
print(inspect.signature(f).format(max_width=40))


class C:
    def m(self, x, y=2): ...

    half = functools.partialmethod(m, 1)

    @classmethod
    def c(cls, z): ...

    @staticmethod
    def s(z): ...

    def __call__(self, q): ...


print(inspect.signature(C.half), inspect.signature(C().half), inspect.signature(C.c), inspect.signature(C.s))
print(inspect.signature(C()), inspect.signature(functools.partial(f, 1, d=2)))


class D:
    __signature__ = inspect.Signature([inspect.Parameter("k", inspect.Parameter.KEYWORD_ONLY)])


print(inspect.signature(D))
print(inspect.get_annotations(f, eval_str=True))
try:
    inspect.signature(functools.partial(f, 1, 2, 3, 4, 5, q=1, a=2, c=9))
except ValueError as error:
    print(str(error)[:14])

# expect: (a: int, b: str = 'x', /, c=1, *args, d: list[int], **kw) -> float
# expect: (
# expect:     a: 'int',
# expect:     b: str = 'x',
# expect:     /,
# expect:     c=1,
# expect:     *args,
# expect:     d: 'list[int]',
# expect:     **kw
# expect: ) -> 'float'
# expect: (self, y=2) (y=2) (z) (z)
# expect: (q) (b: str = 'x', /, c=1, *args, d: 'list[int]' = 2, **kw) -> 'float'
# expect: (*, k)
# expect: {'a': <class 'int'>, 'b': <class 'str'>, 'd': list[int], 'return': <class 'float'>}
# expect: partial object
