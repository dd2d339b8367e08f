class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

class Owner:
    def __init__(self):
        self.part = Thing("part")

    def __del__(self):
        print("del owner")


owner = Owner()
del owner
print("after")
owner = Owner()
owner.part = None
print("part replaced")
# expect: del owner
# expect: del part
# expect: after
# expect: del part
# expect: part replaced
# expect: del owner
