import weakref


class Thing:
    pass


class Labelled(weakref.ref):
    def __init__(self, thing, callback=None, /, label=""):
        super().__init__(thing, callback)
        self.label = label


thing = Thing()
reference = Labelled(thing, label="one")
print(reference() is thing, reference.label)
try:
    weakref.ref(thing, label="two")
except TypeError as error:
    print(error)

# expect: True one
# expect: ref() takes no keyword arguments
