import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

a, b, c = Thing("a"), Thing("b"), Thing("c")
weakref.finalize(a, print, "a at exit")
finalizer = weakref.finalize(b, print, "b by hand")
weakref.finalize(c, print, "c at exit")
print(finalizer(), finalizer.alive)
quiet = weakref.finalize(b, print, "never")
quiet.atexit = False
print("end")
# expect: b by hand
# expect: None False
# expect: end
# expect: c at exit
# expect: a at exit
