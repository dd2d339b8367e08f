from contextlib import closing, suppress

with suppress(KeyError, ValueError):
    raise ValueError
try:
    with suppress(ValueError):
        raise ExceptionGroup("some", [ValueError(1), KeyError(2)])
except ExceptionGroup as error:
    print(repr(error))


class Thing:
    def close(self):
        print("closed")


with closing(Thing()):
    print("open")
# expect: ExceptionGroup('some', [KeyError(2)])
# expect: open
# expect: closed
