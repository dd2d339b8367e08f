import bdb


def numbers():
    yield 1
    yield 2
    return 3


def use():
    them = numbers()
    next(them)
    next(them)
    next(them)


class Debugger(bdb.Bdb):
    def user_line(self, frame):
        if frame.f_code is numbers.__code__:
            print("returns from line", frame.f_lineno)
            self.set_return(frame)

    def user_exception(self, frame, exception):
        print(frame.f_code.co_name, frame.f_lineno, exception[0].__name__)


try:
    Debugger().runcall(use)
except StopIteration as end:
    print("ended with", end.value)
# expect: returns from line 5
# expect: use 14 StopIteration
# expect: ended with 3
