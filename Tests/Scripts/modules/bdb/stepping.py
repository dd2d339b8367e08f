# A debugger hears of calls, lines, exceptions and returns.
import bdb


class Teller(bdb.Bdb):
    def user_call(self, frame, arguments):
        print("call", frame.f_code.co_name)

    def user_line(self, frame):
        if frame.f_code.co_name in ("half", "work"):
            print("line", frame.f_code.co_name, frame.f_lineno)
        self.set_step()

    def user_return(self, frame, value):
        print("return", frame.f_code.co_name, value)

    def user_exception(self, frame, info):
        print("exception", frame.f_code.co_name, info[0].__name__)


def half(number):
    return number // 2


def work():
    for number in (6, "six"):
        try:
            half(number)
        except TypeError:
            return "failed"


print(Teller().runcall(work))
# expect: line work 26
# expect: line work 27
# expect: line work 28
# expect: call half
# expect: line half 22
# expect: return half 3
# expect: line work 26
# expect: line work 27
# expect: line work 28
# expect: call half
# expect: line half 22
# expect: exception half TypeError
# expect: return half None
# expect: exception work TypeError
# expect: line work 29
# expect: line work 30
# expect: return work failed
# expect: failed
