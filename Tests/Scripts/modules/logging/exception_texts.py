import logging
import sys


class Shortened:
    """The path of this file is cut to its name."""

    def write(self, text):
        sys.stdout.write(text.replace(__file__, "exception_texts.py"))

    def flush(self):
        sys.stdout.flush()


logging.basicConfig(stream=Shortened(), format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
logging.error("none", exc_info=False)
# expect: failed
# expect: Traceback (most recent call last):
# expect:   File "exception_texts.py", line 17, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: none
