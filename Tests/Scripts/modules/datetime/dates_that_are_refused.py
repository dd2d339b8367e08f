from datetime import date, datetime, timedelta

calls = """
date(1)|date(2020, 13, 1)|date(10000, 1, 1)|date(2**40, 1, 1)|date(1.5, 1, 1)|date.fromordinal(0)
date(2020, 1, 1) + 1|date.min - timedelta(1)|date(2020, 1, 1) < datetime(2020, 1, 1)
date.fromisocalendar(2021, 53, 7)|date.fromisocalendar(2021, 1, 8)
"""
for call in calls.replace("\n", "|").strip("|").split("|"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)

# expect: date(1) -> TypeError function missing required argument 'month' (pos 2)
# expect: date(2020, 13, 1) -> ValueError month must be in 1..12
# expect: date(10000, 1, 1) -> ValueError year 10000 is out of range
# expect: date(2**40, 1, 1) -> OverflowError signed integer is greater than maximum
# expect: date(1.5, 1, 1) -> TypeError 'float' object cannot be interpreted as an integer
# expect: date.fromordinal(0) -> ValueError ordinal must be >= 1
# expect: date(2020, 1, 1) + 1 -> TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
# expect: date.min - timedelta(1) -> OverflowError date value out of range
# expect: date(2020, 1, 1) < datetime(2020, 1, 1) -> TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
# expect: date.fromisocalendar(2021, 53, 7) -> ValueError Invalid week: 53
# expect: date.fromisocalendar(2021, 1, 8) -> ValueError Invalid day: 8 (range is [1, 7])
