from datetime import date, datetime, timedelta, timezone

for wrong in (lambda: date(2024, 1, 2) - datetime(2024, 1, 1), lambda: timezone(timedelta(hours=25))):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
print(date(2024, 1, 2) - date(2024, 1, 1))
# expect: unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
# expect: offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1, seconds=3600).
# expect: 1 day, 0:00:00
