import collections
import collections.abc


class Sequence(collections.abc.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return [0, 1, 2][index]


class Late:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return [0, 1, 2][index]


def kind(value):
    match value:
        case [*items]:
            return "sequence", items
        case {}:
            return "mapping"
        case bytearray(itself):
            return itself
        case _:
            return None


print(kind(Sequence()), kind(collections.UserDict()), kind(collections.UserList([1])))
print(kind(Late()))
collections.abc.Sequence.register(Late)
print(kind(Late()))
print(kind(bytearray(b"x")), kind(""), kind(b""))

# expect: ('sequence', [0, 1, 2]) mapping ('sequence', [1])
# expect: None
# expect: ('sequence', [0, 1, 2])
# expect: bytearray(b'x') None None
