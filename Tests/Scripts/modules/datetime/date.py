from datetime import date, timedelta

d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(2), date(2024, 3, 1) - d, d.weekday(), d.isoweekday(), d.isocalendar())
print(d.strftime("%d.%m.%Y %A %j"), f"{d:%B}", d.replace(day=1), d.toordinal(), date.fromordinal(1))
print(date.fromisoformat("2024-12-31"), date.fromisoformat("20240101"), d < date(2025, 1, 1), d.ctime())
for arguments in ((2023, 2, 29), (2023, 13, 1), (0, 1, 1)):
    try:
        date(*arguments)
    except ValueError as error:
        print(error)
# expect: 2024-02-28 datetime.date(2024, 2, 28) 2024-03-01 2 days, 0:00:00 2 3 datetime.IsoCalendarDate(year=2024, week=9, weekday=3)
# expect: 28.02.2024 Wednesday 059 February 2024-02-01 738944 0001-01-01
# expect: 2024-12-31 2024-01-01 True Wed Feb 28 00:00:00 2024
# expect: day is out of range for month
# expect: month must be in 1..12
# expect: year 0 is out of range
