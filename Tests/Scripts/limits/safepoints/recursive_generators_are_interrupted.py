import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def delegating(n):
    if n:
        yield from delegating(n - 1)
        yield from delegating(n - 1)


def exhausting(n):
    if n:
        list(exhausting(n - 1))
        list(exhausting(n - 1))
    return
    yield


signal.signal(signal.SIGALRM, stop)
for walk in delegating, exhausting:
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    try:
        list(walk(70))
    except Stop:
        print("stopped")
# expect: stopped
# expect: stopped
