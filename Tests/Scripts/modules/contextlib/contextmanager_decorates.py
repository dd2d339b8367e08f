from contextlib import contextmanager


@contextmanager
def noisy():
    print("before")
    yield
    print("after")


@noisy()
def work():
    print("work")


work()
work()
# expect: before
# expect: work
# expect: after
# expect: before
# expect: work
# expect: after
