class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter([1])


for hint in (5, 10**20, -1, "1"):
    try:
        print(list(Hinted(hint)))
    except (OverflowError, TypeError, ValueError) as error:
        print(error)
# expect: [1]
# expect: Python int too large to convert to C ssize_t
# expect: __length_hint__() should return >= 0
# expect: __length_hint__ must be an integer, not str
