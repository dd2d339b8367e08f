import builtins

usual = builtins.__import__


def noting(name, globals=None, locals=None, fromlist=(), level=0):
    if globals is not None and globals.get("__name__") == "__main__":
        print(name, fromlist, level)
    return usual(name, globals, locals, fromlist, level)


builtins.__import__ = noting
import os.path  # expect: os.path None 0
import os.path as path  # expect: os.path None 0
from os.path import join, split  # expect: os.path ('join', 'split') 0
builtins.__import__ = usual
print(path is os.path, join is path.join)  # expect: True True
