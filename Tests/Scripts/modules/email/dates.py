from datetime import datetime, timezone
from email.utils import format_datetime, formatdate, mktime_tz, parsedate, parsedate_to_datetime, parsedate_tz

print(formatdate(0), formatdate(0, usegmt=True), format_datetime(datetime(2024, 2, 29, tzinfo=timezone.utc)))
for text in (
        "Mon, 20 Nov 1995 19:12:08 -0500", "20 Nov 1995 19:12:08 GMT", "Mon, 20-Nov-95 19:12:08 EST",
        "20 Nov 1995 19:12", "nonsense", "Sat Nov 20 19:12:08 1995"):
    print(parsedate_tz(text), parsedate(text))
print(parsedate_to_datetime("Mon, 20 Nov 1995 19:12:08 -0500"), mktime_tz((1970, 1, 1, 1, 0, 0, 0, 1, -1, 3600)))
try:
    parsedate_to_datetime("x")
except ValueError as error:
    print(error)
# expect: Thu, 01 Jan 1970 00:00:00 -0000 Thu, 01 Jan 1970 00:00:00 GMT Thu, 29 Feb 2024 00:00:00 +0000
# expect: (1995, 11, 20, 19, 12, 8, 0, 1, -1, -18000) (1995, 11, 20, 19, 12, 8, 0, 1, -1)
# expect: (1995, 11, 20, 19, 12, 8, 0, 1, -1, 0) (1995, 11, 20, 19, 12, 8, 0, 1, -1)
# expect: (1995, 11, 20, 19, 12, 8, 0, 1, -1, -18000) (1995, 11, 20, 19, 12, 8, 0, 1, -1)
# expect: (1995, 11, 20, 19, 12, 0, 0, 1, -1, 0) (1995, 11, 20, 19, 12, 0, 0, 1, -1)
# expect: None None
# expect: (1995, 11, 20, 19, 12, 8, 0, 1, -1, 0) (1995, 11, 20, 19, 12, 8, 0, 1, -1)
# expect: 1995-11-20 19:12:08-05:00 0
# expect: Invalid date value or format "x"
