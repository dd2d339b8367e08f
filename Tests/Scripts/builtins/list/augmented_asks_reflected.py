class Right(tuple):
    def __radd__(self, other):
        return f"{other} and {tuple(self)}"


class Unwilling(list):
    def __radd__(self, other):
        return NotImplemented


items = [1]
items += Right((2,))
print(items)  # expect: [1] and (2,)
items = [1]
items += Unwilling((2,))
print(items)  # expect: [1, 2]
