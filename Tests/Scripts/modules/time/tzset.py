import os
import time

os.environ["TZ"] = "UTC"
time.tzset()
print(time.tzname, time.timezone, time.localtime(0).tm_hour)  # expect: ('UTC', 'UTC') 0 0
os.environ["TZ"] = "EST+05EDT,M4.1.0,M10.5.0"
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight, time.localtime(0).tm_hour)  # expect: ('EST', 'EDT') 18000 14400 1 19
