import inspect
import os
import py_compile
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "pair.py")
    with open(path, "w") as file:
        file.write("def f():\n    return 1\n")
    other = os.path.join(folder, "alone.pyc")
    py_compile.compile(path, other)
    sys.path.insert(0, folder)
    import alone

    print(inspect.getsource(alone.f), end="")
# expect: def f():
# expect:     return 1
    print(inspect.getsourcefile(alone.f) == path, inspect.getsourcefile(alone) == other[:-1])  # expect: True True
