import io
import sys


class Broken:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("in the finalizer") from OSError("cause")


sys.stderr = io.StringIO()
Broken()
text = sys.stderr.getvalue()
print(text.count("Traceback"), text.splitlines()[-1])  # expect: 1 KeyError: 'in the finalizer'
