import sys
import weakref

class Thing:
    pass

def fail():
    raise ValueError("no end")

sys.unraisablehook = lambda told: print(type(told.object).__name__, told.exc_value)
thing = Thing()
weakref.finalize(thing, fail)
del thing  # expect: finalize no end
