class Row[*Ts]:
    pass


class Call[**P, R]:
    pass


def f[*Ts, **P](*args: *Ts, **kwargs: P.kwargs):
    pass


print(Row[int, str], Row[()], Row.__orig_bases__)
# expect: __main__.Row[int, str] __main__.Row[()] (typing.Generic[typing.Unpack[Ts]],)
print(Call[[int, str], bool])  # expect: __main__.Call[[int, str], bool]
print(f.__annotations__)  # expect: {'args': typing.Unpack[Ts], 'kwargs': P.kwargs}
