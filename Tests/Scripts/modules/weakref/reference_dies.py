import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

thing = Thing("a")
reference = weakref.ref(thing)
print(reference(), reference() is thing)
del thing
print(reference())
# expect: Thing(a) True
# expect: None
