class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

import gc

a, b = Thing("a"), Thing("b")
a.other, b.other = b, a
del a, b
print("a cycle stays")
print(gc.collect())
print("collected")
# expect: a cycle stays
# expect: del a
# expect: del b
# expect: 2
# expect: collected
