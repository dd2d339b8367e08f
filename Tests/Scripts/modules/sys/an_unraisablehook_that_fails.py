import sys

class Broken:
    def __del__(self):
        raise ValueError("lost")

class Hook:
    def __call__(self, unraisable):
        print(type(unraisable), unraisable.exc_value)  # expect: <class 'UnraisableHookArgs'> lost
        raise KeyError("hook")

    def __repr__(self):
        return "Hook()"

sys.unraisablehook = Hook()
Broken()
sys.unraisablehook = 5
Broken()
# expect-stderr: Exception ignored in sys.unraisablehook: Hook()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "an_unraisablehook_that_fails.py", line 10, in __call__
# expect-stderr:     raise KeyError("hook")
# expect-stderr: KeyError: 'hook'
# expect-stderr: Exception ignored in sys.unraisablehook: 5
# expect-stderr: TypeError: 'int' object is not callable
# expect-exit: 0
