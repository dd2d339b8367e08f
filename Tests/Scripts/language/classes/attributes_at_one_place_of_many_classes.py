class Base:
    kind = "base"

    def __init__(self, value):
        self.value = value

    def name(self):
        return type(self).__name__

    def double(self):
        self.value *= 2
        return self.value


def subclass(index):
    def name(self):
        return f"own {index}"

    parts = {"name": name} if index % 3 == 0 else {"kind": index} if index % 3 == 1 else {"__slots__": ("extra",)}
    return type(f"C{index}", (Base,), parts)


classes = [subclass(index) for index in range(9)]
things = [cls(index) for index, cls in enumerate(classes)]
for turn in range(4):
    total = 0
    for thing in things * 3:
        thing.value += 1
        total += thing.double() + len(thing.name())
        thing.last = thing.kind
    print(total, [thing.value for thing in things][:3], {str(thing.last) for thing in things} >= {"base", "1"})
    if turn == 1:
        classes[2].name = lambda self: "changed"
        Base.kind = "other"
    if turn == 2:
        # Data of the class now hides that of its instances.
        classes[5].value = property(lambda self: 7, lambda self, value: None)

# expect: 783 [14, 22, 30] True
# expect: 6075 [126, 190, 254] True
# expect: 48426 [1022, 1534, 2046] False
# expect: 336965 [8190, 12286, 16382] False
