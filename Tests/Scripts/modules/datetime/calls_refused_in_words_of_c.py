"""CPython has these functions in C, and says so in what it refuses."""

import datetime

day = datetime.date(2020, 1, 2)
moment = datetime.datetime(2020, 1, 2)


def refused(call):
    try:
        print("taken", call())
    except TypeError as error:
        print(error)


refused(lambda: datetime.date.today(1))
refused(lambda: day.ctime(1))
refused(lambda: day.ctime(zone=1))
refused(lambda: moment.timestamp(1, 2))
refused(lambda: moment.isocalendar(None))
refused(lambda: datetime.timezone())
refused(lambda: datetime.timezone.utc.utcoffset())
refused(lambda: moment.strftime())
refused(lambda: datetime.date.fromtimestamp(1, 2))

# expect: date.today() takes no arguments (1 given)
# expect: date.ctime() takes no arguments (1 given)
# expect: date.ctime() takes no keyword arguments
# expect: datetime.timestamp() takes no arguments (2 given)
# expect: date.isocalendar() takes no arguments (1 given)
# expect: timezone() missing required argument 'offset' (pos 1)
# expect: timezone.utcoffset() takes exactly one argument (0 given)
# expect: strftime() missing required argument 'format' (pos 1)
# expect: date.fromtimestamp() takes exactly one argument (2 given)
