"""Children that are fresh interpreters: what they shall do is written into a pipe."""

import io
import os

from multiprocessing import context, popen_fork, reduction, resource_tracker, spawn, util

__all__ = ["Popen"]


def pack(popen, process_obj):
    """Return what a child reads to become the process."""
    data = io.BytesIO()
    context._spawning.append(popen)
    try:
        reduction.dump(spawn.get_preparation_data(process_obj._name), data)
        reduction.dump(process_obj, data)
    finally:
        context._spawning.pop()
    return data.getvalue()


class _DupFd:
    """A descriptor under the number that it has in the child."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd


class Popen(popen_fork.Popen):
    """A child process."""

    method = "spawn"
    DupFd = _DupFd

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)

    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return fd

    def _launch(self, process_obj):
        data = pack(self, process_obj)
        tracker_fd = resource_tracker.getfd()
        self._fds.append(tracker_fd)
        parent_read = child_write = child_read = parent_write = None
        try:
            parent_read, child_write = os.pipe()
            child_read, parent_write = os.pipe()
            command = spawn.get_command_line(tracker_fd=tracker_fd, pipe_handle=child_read)
            self._fds += [child_read, child_write]
            self.pid = util.spawnv_passfds(spawn.get_executable(), command, self._fds)
            self.sentinel = parent_read
            with open(parent_write, "wb", closefd=False) as stream:
                stream.write(data)
        finally:
            kept = [fd for fd in (parent_read, parent_write) if fd is not None]
            self.finalizer = util.Finalize(self, util.close_fds, kept)
            for fd in (child_read, child_write):
                if fd is not None:
                    os.close(fd)
