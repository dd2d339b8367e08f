import traceback


def fail():
    raise ValueError("the reason")


try:
    fail()
except ValueError as error:
    print(traceback.format_exc(limit=0), end="")
    print(traceback.format_exception(error, limit=0))

# expect: ValueError: the reason
# expect: ['ValueError: the reason\n']
