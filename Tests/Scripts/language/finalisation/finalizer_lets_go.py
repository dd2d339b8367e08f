class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

class Owner:
    def __init__(self, part):
        self.part = part

    def __del__(self):
        print("del owner")
        self.part = None
        print("part let go")


owner = Owner(Thing("part"))
owner = None
print("after")
# expect: del owner
# expect: del part
# expect: part let go
# expect: after
