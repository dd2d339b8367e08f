# Neither do classes of the library that CPython has in C.
import decimal
import mmap
import sqlite3
import traceback
import zlib


def frames(function):
    try:
        function()
    except Exception as error:
        return [entry.name for entry in traceback.extract_tb(error.__traceback__)]


print(frames(lambda: decimal.Decimal(-2).ln()))  # expect: ['frames', '<lambda>']
print(frames(lambda: format(decimal.Decimal(2), "zz")))  # expect: ['frames', '<lambda>']
print(frames(lambda: mmap.mmap(-1, 10)[20]))  # expect: ['frames', '<lambda>']
print(frames(lambda: zlib.decompress(b"x")))  # expect: ['frames', '<lambda>']

memory = sqlite3.connect(":memory:")
print(frames(lambda: memory.execute("no statement")))  # expect: ['frames', '<lambda>']
