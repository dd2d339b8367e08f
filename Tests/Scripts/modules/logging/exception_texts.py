import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
logging.error("none", exc_info=False)
# expect: failed
# expect: Traceback (most recent call last):
# expect:   File "/work/w/imports/Tests/Scripts/modules/logging/exception_texts.py", line 6, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: none
