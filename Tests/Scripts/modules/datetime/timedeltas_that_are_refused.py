from datetime import timedelta

calls = """
timedelta("x")|timedelta(10**9)|timedelta(10**20)|timedelta(1) / 0|timedelta(1) * "x"
timedelta(1) * float("inf")|timedelta.max * 2
"""
for call in calls.replace("\n", "|").strip("|").split("|"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)

# expect: timedelta("x") -> TypeError unsupported type for timedelta days component: str
# expect: timedelta(10**9) -> OverflowError days=1000000000; must have magnitude <= 999999999
# expect: timedelta(10**20) -> OverflowError Python int too large to convert to C int
# expect: timedelta(1) / 0 -> ZeroDivisionError integer division or modulo by zero
# expect: timedelta(1) * "x" -> TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: timedelta(1) * float("inf") -> OverflowError cannot convert Infinity to integer ratio
# expect: timedelta.max * 2 -> OverflowError days=1999999999; must have magnitude <= 999999999
