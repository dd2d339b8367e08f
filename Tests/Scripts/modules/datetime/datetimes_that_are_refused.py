from datetime import UTC, datetime

calls = """
datetime(2020, 1, 1, 25)|datetime(2020, 1, 1, tzinfo=3)|datetime(2020, 1, 1, fold=2)|datetime.now(3)
datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC)|datetime.combine(1, 2)|datetime.strptime(1, "")
datetime(2020, 1, 1).isoformat(timespec="x")|datetime(2020, 1, 1).isoformat(sep="xx")
"""
for call in calls.replace("\n", "|").strip("|").split("|"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)

# expect: datetime(2020, 1, 1, 25) -> ValueError hour must be in 0..23
# expect: datetime(2020, 1, 1, tzinfo=3) -> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: datetime(2020, 1, 1, fold=2) -> ValueError fold must be either 0 or 1
# expect: datetime.now(3) -> TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC) -> TypeError can't compare offset-naive and offset-aware datetimes
# expect: datetime.combine(1, 2) -> TypeError combine() argument 1 must be datetime.date, not int
# expect: datetime.strptime(1, "") -> TypeError strptime() argument 1 must be str, not int
# expect: datetime(2020, 1, 1).isoformat(timespec="x") -> ValueError Unknown timespec value
# expect: datetime(2020, 1, 1).isoformat(sep="xx") -> TypeError isoformat() argument 1 must be a unicode character, not str
