import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

thing = Thing("a")
finalizer = weakref.finalize(thing, print, "finalized", 1, sep="-")
print(finalizer.alive, finalizer.peek()[1:], finalizer.atexit)
del thing
print(finalizer.alive, finalizer.peek(), finalizer(), finalizer.detach())
# expect: True (<built-in function print>, ('finalized', 1), {'sep': '-'}) True
# expect: finalized-1
# expect: False None None None
