import logging
import sys

class Output:
    def write(self, text): sys.stdout.write(text.replace(__file__, "FILE"))
    def flush(self): pass

logging.basicConfig(stream=Output(), format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
logging.error("none", exc_info=False)
# expect: failed
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 10, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: none
