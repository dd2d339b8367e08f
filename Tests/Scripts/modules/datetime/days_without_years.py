# The warning comes with the format, whether or not the text matches.
import warnings
from datetime import datetime

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        datetime.strptime("x", "%d %b")
    except ValueError as error:
        print(error)  # expect: time data 'x' does not match format '%d %b'
for one in caught:
    print(one.category.__name__, one.lineno, str(one.message).splitlines()[0])
# expect: DeprecationWarning 8 Parsing dates involving a day of month without a year specified is ambiguious
