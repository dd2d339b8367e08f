s = "abc"
try:
    s[0] = "x"
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
try:
    del s[0]
except TypeError as error:
    print(error)  # expect: 'str' object doesn't support item deletion
