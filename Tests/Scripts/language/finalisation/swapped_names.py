class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

left, right = Thing("left"), Thing("right")
left, right = right, left
del left
print("one")
globals()["right"] = None
print("two")
# expect: del right
# expect: one
# expect: del left
# expect: two
