# Lines hold when their condition does; between them the program runs on.
import bdb


class Breaker(bdb.Bdb):
    def user_line(self, frame):
        if frame.f_code.co_name == "add":
            print(frame.f_lineno, sorted(frame.f_locals.items()))
        self.set_continue()


def add(a, b):
    total = a + b
    return total


breaker = Breaker()
print(breaker.set_break(__file__, 14, cond="b > 10"))  # expect: None
print(breaker.set_break(__file__, 999).endswith("breakpoints.py:999 does not exist"))  # expect: True
print(breaker.get_file_breaks(__file__))  # expect: [14]
breaker.runcall(lambda: [add(1, b) for b in (10, 20, 30)])
# expect: 14 [('a', 1), ('b', 20), ('total', 21)]
# expect: 14 [('a', 1), ('b', 30), ('total', 31)]
print(breaker.get_breaks(__file__, 14)[0].hits)  # expect: 3
print(breaker.clear_bpbynumber("7"))  # expect: Breakpoint number 7 out of range
print(breaker.clear_bpbynumber("1"), breaker.clear_all_breaks())  # expect: None There are no breakpoints
