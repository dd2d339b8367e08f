# `replace` gives a copy with other fields; functions made of it are named so in tracebacks.
import traceback
import types


def function():
    return unknown


code = function.__code__.replace(co_name="other", co_filename="elsewhere.py")
print(code.co_name, code.co_filename, function.__code__.co_name)  # expect: other elsewhere.py function
print(code.replace(co_firstlineno=50).co_firstlineno)  # expect: 50
print(function.__code__.replace() == function.__code__)  # expect: True
try:
    types.FunctionType(code, {})()
except NameError as error:
    entry = error.__traceback__.tb_next
    print(entry.tb_frame.f_code.co_name, entry.tb_frame.f_code.co_filename)  # expect: other elsewhere.py
try:
    code.replace(co_nam="x")
except TypeError as error:
    print(error)  # expect: replace() got an unexpected keyword argument 'co_nam'. Did you mean 'co_name'?
try:
    code.replace(co_name=1)
except TypeError as error:
    print(error)  # expect: replace() argument 'co_name' must be str, not int
