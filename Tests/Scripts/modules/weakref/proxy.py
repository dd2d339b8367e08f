import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

thing = Thing("a")
proxy = weakref.proxy(thing)
print(proxy.name, isinstance(proxy, Thing), str(proxy))
proxy.name = "b"
print(thing.name)
del thing
try:
    proxy.name
except ReferenceError as error:
    print(error)
# expect: a True Thing(a)
# expect: b
# expect: weakly-referenced object no longer exists
