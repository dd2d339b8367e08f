class Plain(dict):
    pass


class Loud(dict):
    def __getitem__(self, key):
        return f"item {key}"

    def __contains__(self, key):
        return key == "there"

    def __len__(self):
        return 7


class Items(list):
    def __setitem__(self, index, value):
        super().__setitem__(index, value * 2)


def show(mapping):
    mapping["a"] = 1
    return mapping["a"], "a" in mapping, "there" in mapping, len(mapping)


for _ in range(2):
    print(show(Plain()), show(Loud()))
# expect: (1, True, False, 1) ('item a', False, True, 7)
# expect: (1, True, False, 1) ('item a', False, True, 7)
Plain.__getitem__ = lambda self, key: "later"
print(show(Plain()))  # expect: ('later', True, False, 1)
del Plain.__getitem__
Plain.__missing__ = lambda self, key: f"no {key}"
print(show(Plain()), Plain()["b"])  # expect: (1, True, False, 1) no b
items = Items([1, 2])
items[0] = 5
print(items, items[0], items[-1:], 10 in items)  # expect: [10, 2] 10 [2] True
try:
    items[9]
except IndexError as error:
    print(error)  # expect: list index out of range
