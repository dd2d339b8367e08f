"""Memory that processes share, block by block."""

import os
import tempfile

from _multiprocessing import SharedBlock
from multiprocessing import context, reduction

__all__ = ["BufferWrapper"]


class Arena:
    """A block that forked children have; spawned ones get its descriptor."""

    def __init__(self, size, fd=-1):
        self.size = size
        self.fd = fd
        if fd == -1:
            folder = "/dev/shm" if os.path.isdir("/dev/shm") else None
            self.fd, name = tempfile.mkstemp(prefix="pym-", dir=folder)
            os.unlink(name)
            os.ftruncate(self.fd, size)
        self.buffer = SharedBlock(size, self.fd)

    def __del__(self):
        if self.fd != -1:
            fd, self.fd = self.fd, -1
            os.close(fd)

    def __reduce__(self):
        context.assert_spawning(self)
        return _rebuild_arena, (self.size, reduction.DupFd(self.fd))


def _rebuild_arena(size, descriptor):
    return Arena(size, descriptor.detach())


class BufferWrapper:
    """So many bytes."""

    def __init__(self, size):
        if size < 0:
            raise ValueError(f"Size {size:n} out of range")
        self._arena, self._size = Arena(max(size, 1)), size

    def create_memoryview(self):
        """Return a view of the bytes, which may be written to."""
        return memoryview(self._arena.buffer)[:self._size]
