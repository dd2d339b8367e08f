import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


class Walker:
    def by_method(self, n):
        return n and self.by_method(n - 1) + self.by_method(n - 1)

    def by_keyword(self, *, n):
        return n and self.by_keyword(n=n - 1) + self.by_keyword(n=n - 1)

    def by_callback(self, n):
        return n and sum(map(self.by_callback, (n - 1, n - 1)))

    def __call__(self, n):
        return n and self(n - 1) + self(n - 1)


signal.signal(signal.SIGVTALRM, stop)
walker = Walker()
for walk in walker.by_method, lambda n: walker.by_keyword(n=n), walker.by_callback, walker:
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.005)
        walk(70)
    except Stop:
        print("stopped")
# expect: stopped
# expect: stopped
# expect: stopped
# expect: stopped
