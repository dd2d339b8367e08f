import datetime
import time

for text in "-013030.000001", "+01:30:30.001", "+0130", "Z", "-01:3030", "-0130:30", "-01:30:30.1234567":
    try:
        print(datetime.datetime.strptime(text, "%z").utcoffset(), time.strptime(text, "%z").tm_gmtoff)
    except ValueError as error:
        print(error)
for format in "%", "% ", "%e":
    try:
        time.strptime("2005", format)
    except ValueError as error:
        print(error, error.__suppress_context__)

# expect: -1 day, 22:29:29.999999 -5430
# expect: 1:30:30.001000 5430
# expect: 1:30:00 5400
# expect: 0:00:00 0
# expect: Inconsistent use of : in -01:3030
# expect: invalid literal for int() with base 10: ':3'
# expect: unconverted data remains: 7
# expect: stray % in format '%' True
# expect: '%' is a bad directive in format '% ' True
# expect: 'e' is a bad directive in format '%e' True
