import os
import time

os.environ["TZ"] = "STD-1DST,M4.1.0,M10.1.0"
time.tzset()
for name in "STD", "dst", "UTC", "gmt", "XYZ":
    try:
        read = time.strptime(name, "%Z")
        print(read.tm_zone, read.tm_isdst)
    except ValueError as error:
        print(error)

# expect: STD 0
# expect: dst 1
# expect: UTC 0
# expect: gmt 0
# expect: time data 'XYZ' does not match format '%Z'
