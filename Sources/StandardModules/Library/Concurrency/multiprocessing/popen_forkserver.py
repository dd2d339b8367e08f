"""Children that a server forks: what they shall do is written into a pipe."""

import os

from multiprocessing import forkserver, popen_fork, util
from multiprocessing.connection import wait
from multiprocessing.popen_spawn_posix import pack

__all__ = ["Popen"]


class _DupFd:
    """One of the descriptors that were sent to the server, by its position."""

    def __init__(self, index):
        self.index = index

    def detach(self):
        return forkserver.get_inherited_fds()[self.index]


class Popen(popen_fork.Popen):
    """A child process."""

    method = "forkserver"
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return len(self._fds) - 1

    def _launch(self, process_obj):
        data = pack(self, process_obj)
        self.sentinel, orders = forkserver.connect_to_new_process(self._fds)
        # The child watches over the parent by the other end of this one.
        kept = os.dup(orders)
        self.finalizer = util.Finalize(self, util.close_fds, (kept, self.sentinel))
        with open(orders, "wb", closefd=True) as stream:
            stream.write(data)
        self.pid = forkserver.read_signed(self.sentinel)

    def poll(self, flag=os.WNOHANG):
        """Return the exit status, None while the process runs."""
        if self.returncode is None:
            if not wait([self.sentinel], 0 if flag == os.WNOHANG else None):
                return None
            try:
                self.returncode = forkserver.read_signed(self.sentinel)
            except (OSError, EOFError):
                # The server has gone, and the status with it.
                self.returncode = 255
        return self.returncode
