class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

b = Thing("b")
things = [Thing("in a list"), Thing("in a list too")]
a = Thing("a")
a, b = b, a
print("end")
# expect: end
# expect: del a
# expect: del b
# expect: del in a list too
# expect: del in a list
