"""Waiting for child processes: for what goes through their pipes, and for their end."""

import os
import posix
import sys
from _subprocess_results import TimeoutExpired
from time import monotonic as _time

# Where scripts find these names, and what their reprs say.
__name__ = "subprocess"

# What surely fits into a pipe that is ready.
_PIPE_BUF = 4096


class Communication:
    """Input on its way to a process and output on its way from it; nothing is lost at a timeout."""

    def __init__(self, process, input):
        self.process = process
        self.input = input
        self.sent = 0
        self.chunks = {stream: [] for stream in (process.stdout, process.stderr) if stream}
        if process.stdin:
            self._begin_input()

    def _begin_input(self):
        stdin = self.process.stdin
        try:
            stdin.flush()
            if not self.input:
                stdin.close()
        except BrokenPipeError:
            pass
        if self.input is not None and self.process.text_mode:
            self.input = self.input.encode(stdin.encoding, stdin.errors or "strict")

    def run(self, end, timeout):
        """Write and read until all is through; return the output of both streams."""
        process = self.process
        readers = {stream.fileno(): stream for stream in self.chunks if not stream.closed}
        writers = {}
        if process.stdin and self.input and not process.stdin.closed:
            writers[process.stdin.fileno()] = process.stdin
        while readers or writers:
            remaining = None if end is None else end - _time()
            if remaining is not None and remaining < 0:
                self._raise_timeout(timeout)
            readable, writable = _wait_ready(list(readers), list(writers), remaining)
            if end is not None and _time() > end:
                self._raise_timeout(timeout)
            for descriptor in writable:
                if self._write_some(descriptor):
                    writers.pop(descriptor).close()
            for descriptor in readable:
                data = os.read(descriptor, 32768)
                self.chunks[readers[descriptor]].append(data)
                if not data:
                    readers.pop(descriptor).close()
        process.wait(timeout=None if end is None else end - _time())
        return self._output(process.stdout), self._output(process.stderr)

    def _write_some(self, descriptor):
        """Write what surely fits; return whether this was all that is to be written."""
        try:
            self.sent += os.write(descriptor, self.input[self.sent:self.sent + _PIPE_BUF])
        except BrokenPipeError:
            return True
        return self.sent >= len(self.input)

    def _output(self, stream):
        if stream is None:
            return None
        data = b"".join(self.chunks[stream])
        if not self.process.text_mode:
            return data
        text = data.decode(stream.encoding, stream.errors or "strict")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _raise_timeout(self, timeout):
        def so_far(stream):
            return b"".join(self.chunks[stream]) if stream and self.chunks[stream] else None

        process = self.process
        raise TimeoutExpired(
            process.args, timeout, output=so_far(process.stdout), stderr=so_far(process.stderr))


def _wait_ready(readers, writers, seconds):
    """Which descriptors are ready, by the selector that a script has set, else by the system's poll."""
    make_selector = vars(sys.modules["subprocess"]).get("_PopenSelector")
    if make_selector is None:
        return posix._wait_ready(readers, writers, seconds)
    with make_selector() as selector:
        # Events: 1 is reading, 2 writing.
        for event, descriptors in (1, readers), (2, writers):
            for descriptor in descriptors:
                selector.register(descriptor, event)
        found = selector.select(seconds)
    return [key.fd for key, event in found if event == 1], [key.fd for key, event in found if event == 2]


def wait_for_end(pid, seconds):
    """Wait until the process has ended, at most for so long; return early now and then."""
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        # No descriptors of processes here: look again soon.
        posix._wait_ready([], [], min(seconds, 0.01))
        return
    try:
        posix._wait_ready([descriptor], [], seconds)
    finally:
        os.close(descriptor)
