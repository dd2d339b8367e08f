# A class derived from an iterator whose __new__ takes keywords; those with parameters of their own refuse more.
import itertools


def derive(base):
    class Derived(base):
        def __new__(cls, *args, note=None):
            made = super().__new__(cls, *args)
            made.note = note
            return made

    return Derived


for base, args in (itertools.cycle, ("ab",)), (itertools.count, (3,)), (zip, ("ab",)), (map, (str, [1])), (enumerate, ("ab",)):
    made = derive(base)(*args, note="n")
    print(base.__name__, made.note, next(made))
# expect: cycle n a
# expect: count n 3
# expect: zip n ('a',)
# expect: map n 1
# expect: enumerate n (0, 'a')


class Chain(itertools.chain):
    def __init__(self, *parts, note=None):
        self.note = note


print(list(Chain("ab", note=1)))  # expect: ['a', 'b']


class Count(itertools.count):
    def __init__(self, *args, note=None):
        self.note = note


try:
    Count(3, note=1)
except TypeError as error:
    print(error)  # expect: count() got an unexpected keyword argument 'note'
