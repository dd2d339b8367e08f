"""One thread, which is what there is; beginning another one fails."""


class Thread:
    name = "MainThread"
    daemon = False
    ident = 1

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("there are no threads")


_main = object.__new__(Thread)


def current_thread():
    return _main


main_thread = current_thread


def get_ident():
    return 1


def enumerate():
    return [_main]


def active_count():
    return 1


class Lock:
    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            return False
        self._locked = True
        return True

    def release(self):
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exc):
        self.release()


class RLock(Lock):
    def acquire(self, blocking=True, timeout=-1):
        return True


class Event:
    def __init__(self):
        self._set = False

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def is_set(self):
        return self._set

    def wait(self, timeout=None):
        return self._set


class local:
    pass
