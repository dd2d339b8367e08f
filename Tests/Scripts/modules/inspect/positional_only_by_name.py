import inspect


def function(a, b, /, *, c=0):
    pass


try:
    inspect.signature(function).bind(1, b=2)
except TypeError as error:
    print(error)  # expect: got some positional-only arguments passed as keyword arguments: 'b'
