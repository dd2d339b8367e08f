from datetime import UTC, time, timedelta, timezone

calls = """
time(24)|time(1).x|time(1) < time(1, tzinfo=UTC)
timezone(3)|timezone(timedelta(1))|UTC.dst(3)
"""
for call in calls.replace("\n", "|").strip("|").split("|"):
    try:
        print(call, eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)

# expect: time(24) -> ValueError hour must be in 0..23
# expect: time(1).x -> AttributeError 'datetime.time' object has no attribute 'x'
# expect: time(1) < time(1, tzinfo=UTC) -> TypeError can't compare offset-naive and offset-aware times
# expect: timezone(3) -> TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: timezone(timedelta(1)) -> ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1).
# expect: UTC.dst(3) -> TypeError dst(dt) argument must be a datetime instance or None, not int
