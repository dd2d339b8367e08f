class Noisy(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index)
        return super().__getitem__(index)

    def __iter__(self):
        print("iter")
        return super().__iter__()


match Noisy([1, 2, 3]):
    case [_, _]:
        pass
    case [1, *_, 4]:
        pass
    case [*_]:
        print("all")
# expect: len
# expect: len
# expect: item 0
# expect: len
# expect: item 2
# expect: all
