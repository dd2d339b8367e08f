class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

class Truthy:
    def __bool__(self):
        return False

    def __len__(self):
        return 5

print(len(Sized(3)), bool(Sized(3)), bool(Sized(0)), bool(Truthy()))  # expect: 3 True False False
for bad in (-1, "x"):
    try:
        len(Sized(bad))
    except (ValueError, TypeError) as error:
        print(error)
# expect: __len__() should return >= 0
# expect: 'str' object cannot be interpreted as an integer
