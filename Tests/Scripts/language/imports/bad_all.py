import listed

for bad in ([1], ["four"], 3):
    listed.__all__ = bad
    try:
        exec("from listed import *", {})
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError Item in listed.__all__ must be str, not int
# expect: AttributeError module 'listed' has no attribute 'four'
# expect: TypeError 'int' object does not support indexing
