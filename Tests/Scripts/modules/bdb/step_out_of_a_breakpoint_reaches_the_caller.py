import bdb


def inner():
    return 1


def outer():
    first = inner()
    return first + 1


class Debugger(bdb.Bdb):
    def user_line(self, frame):
        if frame.f_code.co_filename != __file__:
            return
        print("line", frame.f_code.co_name, frame.f_lineno)
        if frame.f_code is run.__code__:
            self.set_continue()
        else:
            self.set_step()

    def user_return(self, frame, value):
        print("return", frame.f_code.co_name, value)


def run():
    print("begins")
    return outer()


debugger = Debugger()
debugger.set_break(__file__, 5)
print(debugger.runcall(run))
# expect: line run 28
# expect: begins
# expect: line inner 5
# expect: return inner 1
# expect: line outer 10
# expect: return outer 2
# expect: return run 2
# expect: 2
