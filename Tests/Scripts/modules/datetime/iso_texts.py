from datetime import date, datetime, time

for text in ("2020-W10", "2020-W10-3", "2020W103T10", "20200304T101112", "2020-03-04 10:11:12,1234567",
             "2020-03-04x10+05:30:15.5", "2020-03-04T10:11Z", "2020-03-04T", "2020-03-04T24:00",
             "2020-03-4", "2020-03-04T10:1", "2020-W54", "2020-03-04é10:11"):
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as error:
        print(error)
print(date.fromisoformat("20200304"), time.fromisoformat("T101112.5-01:00"))

# expect: 2020-W10 datetime.datetime(2020, 3, 2, 0, 0)
# expect: 2020-W10-3 datetime.datetime(2020, 3, 4, 0, 0)
# expect: 2020W103T10 datetime.datetime(2020, 3, 4, 10, 0)
# expect: 20200304T101112 datetime.datetime(2020, 3, 4, 10, 11, 12)
# expect: 2020-03-04 10:11:12,1234567 datetime.datetime(2020, 3, 4, 10, 11, 12, 123456)
# expect: 2020-03-04x10+05:30:15.5 datetime.datetime(2020, 3, 4, 10, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=19815, microseconds=500000)))
# expect: 2020-03-04T10:11Z datetime.datetime(2020, 3, 4, 10, 11, tzinfo=datetime.timezone.utc)
# expect: Invalid isoformat string: '2020-03-04T'
# expect: hour must be in 0..23
# expect: Invalid isoformat string: '2020-03-4'
# expect: Invalid isoformat string: '2020-03-04T10:1'
# expect: Invalid isoformat string: '2020-W54'
# expect: 2020-03-04é10:11 datetime.datetime(2020, 3, 4, 10, 11)
# expect: 2020-03-04 10:11:12.500000-01:00
