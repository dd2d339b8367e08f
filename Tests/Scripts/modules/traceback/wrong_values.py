# What is no exception is refused; no exception at all has a text.
import traceback

for function in traceback.format_exception, traceback.print_exception:
    try:
        print(function(42))
    except TypeError as error:
        print(error)
try:
    traceback.format_exception(ValueError, ValueError())
except ValueError as error:
    print(error)
print(traceback.format_exception(None), traceback.format_exception_only(None))
# expect: Exception expected for value, int found
# expect: Exception expected for value, int found
# expect: Both or neither of value and tb must be given
# expect: ['NoneType: None\n'] ['NoneType: None\n']
