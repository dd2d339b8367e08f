import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

thing = Thing("a")
first = weakref.ref(thing, lambda r: print("first", r is first))
second = weakref.ref(thing, lambda r: print("second", r()))
thing = None
print("after")
# expect: second None
# expect: first True
# expect: after
