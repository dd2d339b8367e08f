import logging
import sys

class Stream:
    """Standard output without the path of this file."""

    def write(self, text):
        for line in text.splitlines(keepends=True):
            path, found, rest = line.partition('", line ')
            sys.stdout.write(f"  File, line {rest}" if found else line)

    def flush(self):
        pass

logging.basicConfig(stream=Stream(), format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
logging.error("none", exc_info=False)
# expect: failed
# expect: Traceback (most recent call last):
# expect:   File, line 17, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: none
