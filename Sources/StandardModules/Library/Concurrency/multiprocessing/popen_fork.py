"""Children that are copies of their parent."""

import atexit
import os
import signal

from multiprocessing import util

__all__ = ["Popen"]


class Popen:
    """A child process."""

    method = "fork"

    def __init__(self, process_obj):
        util._flush_std_streams()
        self.returncode = None
        self.finalizer = None
        self._launch(process_obj)

    def duplicate_for_child(self, fd):
        return fd

    def poll(self, flag=os.WNOHANG):
        """Return the exit status, None while the process runs."""
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flag)
            except OSError:
                # Somebody else has waited for it.
                return None
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end and return the exit status; None when the time is over before."""
        if self.returncode is None:
            if timeout is not None:
                from multiprocessing.connection import wait

                if not wait([self.sentinel], timeout):
                    return None
            # The sentinel may be ready a moment before the process has ended.
            return self.poll(os.WNOHANG if timeout == 0.0 else 0)
        return self.returncode

    def _send_signal(self, sig):
        if self.returncode is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass
            except OSError:
                if self.wait(timeout=0.1) is None:
                    raise

    def terminate(self):
        self._send_signal(signal.SIGTERM)

    def kill(self):
        self._send_signal(signal.SIGKILL)

    def _launch(self, process_obj):
        code = 1
        # The child holds `child_write`, the parent `parent_write`: each becomes readable at the other's end.
        parent_read, child_write = os.pipe()
        child_read, parent_write = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                # What is registered is the parent's.
                atexit._clear()
                atexit.register(util._exit_function)
                os.close(parent_read)
                os.close(parent_write)
                code = process_obj._bootstrap(parent_sentinel=child_read)
            finally:
                atexit._run_exitfuncs()
                os._exit(code)
        os.close(child_write)
        os.close(child_read)
        self.finalizer = util.Finalize(self, util.close_fds, (parent_read, parent_write))
        self.sentinel = parent_read

    def close(self):
        if self.finalizer is not None:
            self.finalizer()
