class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

a = Thing("a")
a = None
print("rebound")
a = Thing("b")
a = Thing("c")
print("replaced")
# expect: del a
# expect: rebound
# expect: del b
# expect: replaced
# expect: del c
