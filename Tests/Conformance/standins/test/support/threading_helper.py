"""Threads of tests."""

import contextlib

can_start_thread = True


def requires_working_threading(*, module=False):
    return None if module else _unchanged


def _unchanged(test):
    return test


def threading_setup():
    return ()


def threading_cleanup(*before):
    pass


def reap_threads(test):
    return test


def join_thread(thread, timeout=None):
    thread.join(30.0 if timeout is None else timeout)
    if thread.is_alive():
        raise AssertionError("failed to join the thread")


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            join_thread(thread)


class catch_threading_exception:
    exc_type = exc_value = exc_traceback = thread = None

    def _hook(self, args):
        self.exc_type, self.exc_value = args.exc_type, args.exc_value
        self.exc_traceback, self.thread = args.exc_traceback, args.thread

    def __enter__(self):
        import threading

        self._before = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        import threading

        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread
