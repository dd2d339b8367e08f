class Watched:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

w = Watched()
w.x = 1
# expect: set x 1
w.x += 1
# expect: set x 2
del w.x
# expect: del x
print(hasattr(w, "x"))  # expect: False
