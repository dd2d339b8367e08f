# Scripts can make traceback entries themselves.
import types

try:
    1 / 0
except ZeroDivisionError as error:
    entry = error.__traceback__
    made = types.TracebackType(None, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    print(made.tb_lineno == entry.tb_lineno, made.tb_next, made.tb_frame is entry.tb_frame)  # expect: True None True
    print(made.tb_lasti == entry.tb_lasti)  # expect: True
    outer = types.TracebackType(made, entry.tb_frame, entry.tb_lasti, 5)
    print(outer.tb_next is made, outer.tb_lineno)  # expect: True 5
try:
    types.TracebackType("none", entry.tb_frame, 1, 1)
except TypeError as error:
    print(error)  # expect: expected traceback object or None, got 'str'
