from collections import Counter


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


print(Loud("aba"))
# expect: set a 1
# expect: set b 1
# expect: set a 2
# expect: Loud({'a': 2, 'b': 1})
