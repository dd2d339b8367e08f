from datetime import UTC, date, datetime, time, timedelta, timezone

calls = """
date(1)|date(2020, 13, 1)|date(10000, 1, 1)|date(2**40, 1, 1)|date(1.5, 1, 1)|date.fromordinal(0)
date(2020, 1, 1) + 1|date.min - timedelta(1)|date(2020, 1, 1) < datetime(2020, 1, 1)
datetime(2020, 1, 1, 25)|datetime(2020, 1, 1, tzinfo=3)|datetime(2020, 1, 1, fold=2)|datetime.now(3)
datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC)|datetime.combine(1, 2)|datetime.strptime(1, "")
datetime(2020, 1, 1).isoformat(timespec="x")|datetime(2020, 1, 1).isoformat(sep="xx")|UTC.dst(3)
timedelta("x")|timedelta(10**9)|timedelta(10**20)|timedelta(1) / 0|timedelta(1) * "x"|timezone(3)
timedelta(1) * float("inf")|timedelta.max * 2|timezone(timedelta(1))|time(24)|time(1).x
date.fromisocalendar(2021, 53, 7)|date.fromisocalendar(2021, 1, 8)|time(1) < time(1, tzinfo=UTC)
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
# expect: datetime(2020, 1, 1, 25) -> ValueError hour must be in 0..23
# expect: datetime(2020, 1, 1, tzinfo=3) -> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: datetime(2020, 1, 1, fold=2) -> ValueError fold must be either 0 or 1
# expect: datetime.now(3) -> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC) -> TypeError can't compare offset-naive and offset-aware datetimes
# expect: datetime.combine(1, 2) -> TypeError combine() argument 1 must be datetime.date, not int
# expect: datetime.strptime(1, "") -> TypeError strptime() argument 1 must be str, not int
# expect: datetime(2020, 1, 1).isoformat(timespec="x") -> ValueError Unknown timespec value
# expect: datetime(2020, 1, 1).isoformat(sep="xx") -> TypeError isoformat() argument 1 must be a unicode character, not str
# expect: UTC.dst(3) -> TypeError dst(dt) argument must be a datetime instance or None, not int
# expect: timedelta("x") -> TypeError unsupported type for timedelta days component: str
# expect: timedelta(10**9) -> OverflowError days=1000000000; must have magnitude <= 999999999
# expect: timedelta(10**20) -> OverflowError Python int too large to convert to C int
# expect: timedelta(1) / 0 -> ZeroDivisionError integer division or modulo by zero
# expect: timedelta(1) * "x" -> TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: timezone(3) -> TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: timedelta(1) * float("inf") -> OverflowError cannot convert Infinity to integer ratio
# expect: timedelta.max * 2 -> OverflowError days=1999999999; must have magnitude <= 999999999
# expect: timezone(timedelta(1)) -> ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
# expect: time(24) -> ValueError hour must be in 0..23
# expect: time(1).x -> AttributeError 'datetime.time' object has no attribute 'x'
# expect: date.fromisocalendar(2021, 53, 7) -> ValueError Invalid week: 53
# expect: date.fromisocalendar(2021, 1, 8) -> ValueError Invalid day: 8 (range is [1, 7])
# expect: time(1) < time(1, tzinfo=UTC) -> TypeError can't compare offset-naive and offset-aware times
