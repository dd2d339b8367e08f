# `__setitem__` is called as any function: what it raises, and a call of itself, end as they do elsewhere.


class Endless:
    def __getitem__(self, key):
        return 1

    def __setitem__(self, key, value):
        self[key] = value


class Refusing(list):
    def __setitem__(self, key, value):
        raise ValueError(key)


class Short:
    def __setitem__(self, key):
        pass


endless, refusing = Endless(), Refusing([1])
try:
    endless[1] = 2
except RecursionError:
    print("deep")  # expect: deep
try:
    endless["x"] += 2
except RecursionError:
    print("deep")  # expect: deep
try:
    refusing[0] += 1
except ValueError as error:
    print(repr(error), refusing)  # expect: ValueError(0) [1]
try:
    Short()[1] = 2
except TypeError as error:
    print(error)  # expect: Short.__setitem__() takes 2 positional arguments but 3 were given
