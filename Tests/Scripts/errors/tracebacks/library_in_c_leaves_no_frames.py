# What CPython has in C has no frames there.
import collections
import datetime
import decimal
import sys
import traceback


def empty():
    raise ValueError("no value")


def frames(function):
    try:
        function()
    except Exception as error:
        return [entry.name for entry in traceback.extract_tb(error.__traceback__)]


print(frames(lambda: open("/nowhere/at/all")))  # expect: ['frames', '<lambda>']
print(frames(lambda: datetime.date(2024, 13, 1)))  # expect: ['frames', '<lambda>']
print(frames(lambda: decimal.Decimal(1) / 0))  # expect: ['frames', '<lambda>']
print(frames(lambda: collections.defaultdict(empty)["x"]))  # expect: ['frames', '<lambda>', 'empty']
print(frames(lambda: collections.OrderedDict().popitem()))  # expect: ['frames', '<lambda>']
