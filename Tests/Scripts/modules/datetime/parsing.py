from datetime import datetime, time

for text in ("2024-01-02", "2024-01-02T03:04", "2024-01-02 03:04:05.123", "20240102T030405Z", "2024-01-02T03:04+02:00"):
    print(repr(datetime.fromisoformat(text)))
print(datetime.strptime("02/01/24 15:30", "%d/%m/%y %H:%M"), time.fromisoformat("04:05:06"))
print(datetime.strptime("2024-01-02 03:04:05.5", "%Y-%m-%d %H:%M:%S.%f"))
print(datetime.strptime("2024-01-02 03:04 +0130", "%Y-%m-%d %H:%M %z"))
for action in (lambda: datetime.fromisoformat("nope"), lambda: datetime.strptime("x", "%Y")):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: datetime.datetime(2024, 1, 2, 0, 0)
# expect: datetime.datetime(2024, 1, 2, 3, 4)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, 123000)
# expect: datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))
# expect: 2024-01-02 15:30:00 04:05:06
# expect: 2024-01-02 03:04:05.500000
# expect: 2024-01-02 03:04:00+01:30
# expect: Invalid isoformat string: 'nope'
# expect: time data 'x' does not match format '%Y'
