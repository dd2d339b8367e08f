import datetime
import email.utils
import locale
import logging
import pkgutil
import re
import time
import typing
import warnings

logging.basicConfig(level=logging.CRITICAL)
calls = [
    lambda: locale.getdefaultlocale(),
    lambda: logging.warn("x"),
    lambda: logging.getLogger("a").warn("x"),
    lambda: datetime.datetime.strptime("5 Mar", "%d %b"),
    lambda: time.strptime("5", "%d"),
    lambda: datetime.datetime.strptime("5 Mar 2024", "%d %b %Y"),
    lambda: re.sub("a", "b", "aa", 1),
    lambda: re.split("a", "baa", 1, re.I),
    lambda: typing.NamedTuple("N", a=int),
    lambda: typing.TypedDict("T"),
    lambda: pkgutil.find_loader("os"),
    lambda: email.utils.localtime(isdst=0),
]
first = calls[0].__code__.co_firstlineno
for number, call in enumerate(calls):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        call()
    for one in found:
        print(number, one.lineno - first == number, one.category.__name__, str(one.message)[:60].split("\n")[0])

# expect: 0 True DeprecationWarning 'locale.getdefaultlocale' is deprecated and slated for remov
# expect: 1 True DeprecationWarning The 'warn' function is deprecated, use 'warning' instead
# expect: 2 True DeprecationWarning The 'warn' method is deprecated, use 'warning' instead
# expect: 3 True DeprecationWarning Parsing dates involving a day of month without a year specif
# expect: 4 True DeprecationWarning Parsing dates involving a day of month without a year specif
# expect: 6 True DeprecationWarning 'count' is passed as positional argument
# expect: 7 True DeprecationWarning 'maxsplit' is passed as positional argument
# expect: 8 True DeprecationWarning Creating NamedTuple classes using keyword arguments is depre
# expect: 9 True DeprecationWarning Failing to pass a value for the 'fields' parameter is deprec
# expect: 10 True DeprecationWarning 'pkgutil.find_loader' is deprecated and slated for removal i
# expect: 11 True DeprecationWarning The 'isdst' parameter to 'localtime' is deprecated and slate
