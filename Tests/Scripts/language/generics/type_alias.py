type Later = list[Defined]
type Pair[T] = tuple[T, T]

try:
    Later.__value__
except NameError as error:
    print(error)  # expect: name 'Defined' is not defined
Defined = int
print(Later, Later.__value__)  # expect: Later list[int]
print(Pair, Pair[int], Pair.__value__, Pair.__type_params__)
# expect: Pair Pair[int] tuple[T, T] (T,)
print(Pair[int] | None)  # expect: Pair[int] | None
