# What nobody has caught is written to sys.stderr, whatever that is.
import sys


class Shouting:
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "FILE").upper())

    def flush(self):
        pass


sys.stderr = Shouting()
raise ValueError("lost")
# expect: TRACEBACK (MOST RECENT CALL LAST):
# expect:   FILE "FILE", LINE 14, IN <MODULE>
# expect:     RAISE VALUEERROR("LOST")
# expect: VALUEERROR: LOST
# expect-exit: 1
