"""What the workers of a pool run, and how exceptions travel back."""

import itertools
import traceback

# Where scripts find these names, and what their reprs say.
__name__ = "multiprocessing.pool"


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    """The traceback of another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception that brings the text of its traceback along."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.tb = f'\n"""\n{"".join(traceback.format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result that cannot be sent."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def _call(task):
    """The outcome of a task: whether it has succeeded, and its result or exception."""
    job, index, func, args, kwds = task
    try:
        return True, func(*args, **kwds)
    except Exception as error:
        return False, error


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None):
    """What a process of a pool does."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    # The ends of the others: with them open, nobody would notice that this process or the parent has gone.
    inqueue._writer.close()
    outqueue._reader.close()
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        succeeded, value = _call(task)
        if not succeeded:
            value = ExceptionWithTraceback(value, value.__traceback__)
        try:
            outqueue.put((task[0], task[1], (succeeded, value)))
        except Exception as error:
            wrapped = MaybeEncodingError(error, value)
            outqueue.put((task[0], task[1], (False, wrapped)))
        completed += 1
        del task, value
