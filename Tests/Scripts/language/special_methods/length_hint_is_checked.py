class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter("ab")


print(list(Hinted(7)), list(Hinted(NotImplemented)))  # expect: ['a', 'b'] ['a', 'b']
for hint in -1, "x", 10**20:
    try:
        list(Hinted(hint))
    except (OverflowError, TypeError, ValueError) as error:
        print(error)
# expect: __length_hint__() should return >= 0
# expect: __length_hint__ must be an integer, not str
# expect: Python int too large to convert to C ssize_t
