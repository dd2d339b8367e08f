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


signal.signal(signal.SIGVTALRM, stop)
for walk in delegating, exhausting:
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.005)
        list(walk(70))
    except Stop:
        print("stopped")
# expect: stopped
# expect: stopped
