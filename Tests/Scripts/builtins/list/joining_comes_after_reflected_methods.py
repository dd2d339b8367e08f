class Items(list):
    pass


class Right:
    def __radd__(self, other):
        return "added"

    def __rmul__(self, other):
        return "multiplied"


class More(list):
    def __radd__(self, other):
        return "more"


print(Items([1]) + Right())  # expect: added
print(Items([1]) * Right())  # expect: multiplied
print(Items([1]) + [2], Items([1]) * 2, 2 * Items([1]))  # expect: [1, 2] [1, 1] [1, 1]
print(Items([1]) + More([2]), [1] + More([2]))  # expect: more more
for operation in (lambda: Items() + 1, lambda: Items() * "x", lambda: 1.5 * Items()):
    try:
        operation()
    except TypeError as error:
        print(error)
# expect: can only concatenate list (not "int") to list
# expect: can't multiply sequence by non-int of type 'str'
# expect: can't multiply sequence by non-int of type 'float'
