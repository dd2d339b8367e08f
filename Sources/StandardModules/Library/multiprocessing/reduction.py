"""How objects are written for other processes."""

import copyreg
import functools
import io
import os
import pickle

from multiprocessing import context

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]

HAVE_SEND_HANDLE = False


class ForkingPickler(pickle.Pickler):
    """A pickler that knows of things which only processes of one family can share."""

    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Choose how objects of a class are written."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        """Return the object as bytes."""
        buffer = io.BytesIO()
        cls(buffer, protocol).dump(obj)
        return buffer.getvalue()

    loads = staticmethod(pickle.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    """Write an object to a file."""
    ForkingPickler(file, protocol).dump(obj)


def DupFd(fd):
    """Return something that a process which is being started can make a descriptor of."""
    popen = context.get_spawning_popen()
    if popen is None:
        raise ValueError("descriptors can only be sent to processes that are being started")
    return popen.DupFd(popen.duplicate_for_child(fd))


def _rebuild_partial(func, args, keywords):
    return functools.partial(func, *args, **keywords)


register(functools.partial, lambda p: (_rebuild_partial, (p.func, p.args, p.keywords or {})))
