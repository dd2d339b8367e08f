class Reported:
    def __repr__(self):
        return "Reported"

    def __call__(self, *dead):
        raise ValueError("at the end")

    def __get__(self, instance, owner):
        return self

class Thing:
    __del__ = Reported()

thing = Thing()
# expect-stderr: Exception ignored in: Reported
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "no_lines_when_the_modules_go.py", line 6, in __call__
# expect-stderr: ValueError: at the end
# expect-exit: 0
