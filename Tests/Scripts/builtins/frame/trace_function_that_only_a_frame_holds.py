import gc
import sys


class Listener:
    def hear(self, frame, event, argument):
        print(event, frame.f_lineno)
        return self.hear


def work():
    sys._getframe().f_trace = Listener().hear
    gc.collect()
    made = [(1, 2, number).count for number in range(1000)]
    sys.settrace(lambda *arguments: None)
    made = None
    sys.settrace(None)


work()
# expect: line 16
# expect: line 17
