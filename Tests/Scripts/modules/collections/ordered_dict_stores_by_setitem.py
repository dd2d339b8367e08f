from collections import OrderedDict


class Told(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


told = Told([(1, 2)], a=3)
# expect: set 1
# expect: set a
told.update({5: 6})  # expect: set 5
told |= [(7, 8)]  # expect: set 7
print(told)  # expect: Told({1: 2, 'a': 3, 5: 6, 7: 8})
for wrong in [5], [(1,)], [()], [(1, 2, 3)]:
    try:
        OrderedDict(wrong)
    except (TypeError, ValueError) as error:
        print(error)
# expect: 'int' object is not iterable
# expect: need more than 1 value to unpack
# expect: need more than 0 values to unpack
# expect: too many values to unpack (expected 2)
