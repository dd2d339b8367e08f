from contextlib import ExitStack

try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise ValueError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))
# expect: ZeroDivisionError('division by zero') ValueError('first')
