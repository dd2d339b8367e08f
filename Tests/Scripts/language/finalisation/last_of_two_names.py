class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

a = b = Thing("shared")
del a
print("still")
del b
print("gone")
# expect: still
# expect: del shared
# expect: gone
