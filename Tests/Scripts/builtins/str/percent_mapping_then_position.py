print("%s %(foo)s" % {"foo": 1})  # expect: {'foo': 1} 1
try:
    "%(foo)s %s" % {"foo": 1}
except TypeError as error:
    print(error)  # expect: not enough arguments for format string
