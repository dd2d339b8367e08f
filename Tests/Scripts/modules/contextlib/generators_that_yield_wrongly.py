from contextlib import contextmanager


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield
    yield


for manager in (never, twice):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
