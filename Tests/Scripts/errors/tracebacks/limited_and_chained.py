import sys
import traceback


def fail():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise KeyError("k") from error


try:
    fail()
except KeyError as error:
    for options in {"limit": 1}, {"limit": -1}, {"limit": 0}, {"chain": False}, {"limit": 1, "chain": False}:
        text = traceback.format_exc(**options)
        print([line.split()[-1] for line in text.splitlines() if line.startswith("  File")], "direct cause" in text)
    sys.tracebacklimit = 1
    print(len(traceback.format_exc().splitlines()))
# expect: ['fail', '<module>'] True
# expect: ['fail', 'fail'] True
# expect: [] True
# expect: ['<module>', 'fail'] False
# expect: ['<module>'] False
# expect: 13
