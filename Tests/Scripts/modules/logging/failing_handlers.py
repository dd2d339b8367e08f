# What goes wrong in a handler is told with the stack that led there.
import io
import logging
import sys


def work():
    logging.getLogger("app").warning("bad %d", "x")


class Failing(logging.Handler):
    def emit(self, record):
        try:
            raise OSError("the disk is full")
        except OSError:
            self.handleError(record)


log = logging.getLogger("app")
log.propagate = False
log.addHandler(Failing())
sys.stderr, told = io.StringIO(), sys.stderr
work()
sys.stderr, told = told, sys.stderr
for line in told.getvalue().splitlines():
    if not line.startswith(" ") or ", in " in line and __file__ in line:
        print(line.replace(__file__, "FILE"))
# expect: --- Logging error ---
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 14, in emit
# expect: OSError: the disk is full
# expect: Call stack:
# expect:   File "FILE", line 23, in <module>
# expect:   File "FILE", line 8, in work
# expect:   File "FILE", line 16, in emit
# expect: Message: 'bad %d'
# expect: Arguments: ('x',)
