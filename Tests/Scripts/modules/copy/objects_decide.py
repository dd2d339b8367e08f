import copy


class Copied:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply"


class Slotted:
    __slots__ = ("a",)


print(copy.copy(Copied()), copy.deepcopy(Copied()))
s = Slotted()
s.a = [1]
print(copy.deepcopy(s).a, copy.copy(s).a is s.a)
# expect: copied deeply
# expect: [1] True
