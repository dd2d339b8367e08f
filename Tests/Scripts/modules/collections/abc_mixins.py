from collections.abc import MutableMapping, Sequence, Set


class Squares(Sequence):
    def __getitem__(self, index):
        return [0, 1, 4][index]

    def __len__(self):
        return 3


class Lower(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


squares = Squares()
print(list(squares), 4 in squares, squares.index(4), list(reversed(squares)))
lower = Lower()
lower.update(A=1, B=2)
print(dict(lower), lower.pop("a"), lower.setdefault("C", 3), "B" in lower, lower == {"b": 2, "c": 3})
print(lower.keys() & {"b"}, isinstance(lower.keys(), Set))
# expect: [0, 1, 4] True 2 [4, 1, 0]
# expect: {'a': 1, 'b': 2} 1 3 True True
# expect: {'b'} True
