import os

for wrong in (
    lambda: os.environ["NOPE_X"],
    lambda: os.environ.__setitem__("A", 1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: KeyError 'NOPE_X'
# expect: TypeError str expected, not int
