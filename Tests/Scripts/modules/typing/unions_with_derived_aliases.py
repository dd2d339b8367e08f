from types import GenericAlias


class Alias(GenericAlias):
    pass


print(int | str | Alias(list, int))  # expect: int | str | list[int]
