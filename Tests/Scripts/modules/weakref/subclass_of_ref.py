import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

class Named(weakref.ref):
    def __init__(self, thing, callback=None):
        super().__init__(thing, callback)
        self.label = "label of " + thing.name


thing = Thing("a")
reference = Named(thing, lambda r: print(type(r).__name__, r.label))
print(reference() is thing)
del thing
print(reference())
# expect: True
# expect: Named label of a
# expect: None
