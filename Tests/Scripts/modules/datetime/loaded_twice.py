# A second copy of the module knows the same zones as the first.
import datetime
import sys

utc = datetime.timezone.utc
del sys.modules["datetime"]
import datetime as again

print(again is datetime, again.tzinfo is datetime.tzinfo)
print(again.datetime(2024, 5, 6, tzinfo=utc), datetime.datetime(2024, 5, 6, tzinfo=again.timezone.utc))

# expect: False True
# expect: 2024-05-06 00:00:00+00:00 2024-05-06 00:00:00+00:00
