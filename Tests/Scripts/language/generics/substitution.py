def f[K, V]():
    pass


K, V = f.__type_params__
table = dict[K, list[V]]
print(table.__parameters__, table[str, int])  # expect: (K, V) dict[str, list[int]]
print(K | None, K | int)  # expect: typing.Optional[K] typing.Union[K, int]
try:
    table[int, int, int]
except TypeError as error:
    print(error)
# expect: Too many arguments for dict[K, list[V]]; actual 3, expected 2
try:
    list[int][int]
except TypeError as error:
    print(error)  # expect: list[int] is not a generic class
