class Numbered(type):
    def __getitem__(cls, index):
        return ["a", "b"][index]


class Letters(metaclass=Numbered):
    pass


print(list(Letters), "b" in Letters, "c" not in Letters)
first, second = Letters
print(first, second, [*Letters], max(Letters))


class Plain:
    def __class_getitem__(cls, index):
        return index


try:
    iter(Plain)
except TypeError as error:
    print(error)
# expect: ['a', 'b'] True True
# expect: a b ['a', 'b'] b
# expect: 'type' object is not iterable
