import copy
import pickle
from datetime import UTC, date, datetime, timedelta


class Moment(datetime):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.made = True
        return self


class Day(date):
    def __str__(self):
        return "a day"


moment = Moment(2020, 1, 2, 3, tzinfo=UTC)
print(repr(moment), moment.made, repr(moment + timedelta(1)), repr(moment.replace(year=1)))
print(type(Moment.now()), type(Moment.fromisoformat("2020-01-01")), type(moment.date()))
print(Day.fromordinal(5), f"{Day(2020, 1, 1)}", repr(Day(2020, 1, 1) - timedelta(1)))
print(pickle.loads(pickle.dumps(moment)) == moment, repr(copy.deepcopy(moment)))
print(datetime(2020, 1, 1, tzinfo=UTC, fold=1).__reduce_ex__(4), date(2020, 1, 1).__reduce__())

# expect: Moment(2020, 1, 2, 3, 0, tzinfo=datetime.timezone.utc) True Moment(2020, 1, 3, 3, 0, tzinfo=datetime.timezone.utc) Moment(1, 1, 2, 3, 0, tzinfo=datetime.timezone.utc)
# expect: <class '__main__.Moment'> <class '__main__.Moment'> <class 'datetime.date'>
# expect: a day a day Day(2019, 12, 31)
# expect: True Moment(2020, 1, 2, 3, 0, tzinfo=datetime.timezone.utc)
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x81\x01\x00\x00\x00\x00\x00\x00', datetime.timezone.utc)) (<class 'datetime.date'>, (b'\x07\xe4\x01\x01',))
