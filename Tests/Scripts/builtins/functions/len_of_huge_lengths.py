class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (10**30, -(10**30), -1, 3):
    try:
        print(len(Sized(length)), bool(Sized(length)))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: 3 True
