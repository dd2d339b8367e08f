# Functions that CPython has in C are not bound by classes, wherever they are written here.
import bisect
import cmath
import inspect
import os
import pickle
import stat
import warnings


class Tools:
    is_folder = stat.S_ISDIR
    root = cmath.sqrt
    insert = bisect.insort
    path = os.path.normpath


tools = Tools()
items = [1, 5]
tools.insert(items, 3)
print(tools.is_folder(0o40000), tools.root(-1), items, tools.path("a/../b"))
print(os.scandir, stat.filemode, type(cmath.exp), bisect.insort is bisect.insort_right, cmath.exp.__name__)
print(inspect.isbuiltin(os.scandir), inspect.isfunction(os.scandir), hasattr(stat.filemode, "__code__"))
print(pickle.loads(pickle.dumps(cmath.exp)) is cmath.exp, inspect.signature(cmath.isclose))
print("__builtin_functions__" in vars(stat), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(a=1, b=1.1))
for call in (lambda: cmath.sqrt("x"), lambda: cmath.isclose(1, 1, rel_tol=-1)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
warnings.showwarning = lambda message, category, filename, lineno, *rest: print(message, category.__name__, lineno)
warnings.warn("seen from here")

# expect: True 1j [1, 3, 5] b
# expect: <built-in function scandir> <built-in function filemode> <class 'builtin_function_or_method'> True exp
# expect: True False False
# expect: True (a, b, *, rel_tol=1e-09, abs_tol=0.0)
# expect: False True False
# expect: TypeError must be real number, not str
# expect: ValueError tolerances must be non-negative
# expect: seen from here UserWarning 32
