import sys

text = """
def inner():
    raise ValueError("text")

def outer():
    inner()
"""
exec(compile(text, "made.py", "exec"))
sys.stderr = sys.stdout
for limit in (1, 0):
    sys.tracebacklimit = limit
    try:
        outer()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
# expect: Traceback (most recent call last):
# expect:   File "made.py", line 3, in inner
# expect: ValueError: text
# expect: ValueError: text
