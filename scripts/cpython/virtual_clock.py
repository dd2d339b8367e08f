"""A clock that jumps: scripts that sleep for hours run at once under CPython.

The event loop never waits for a timer. When nothing is ready it moves the clock to the next
deadline, exactly as `baton --clock virtual` does. `install()` must run before the script does.
"""

import asyncio
import itertools
import os
import selectors
import time

START = 1000.0
EPOCH = 1_700_000_000.0


class VirtualClock:
    def __init__(self):
        self.now = START

    def monotonic(self):
        return self.now

    def time(self):
        return EPOCH + self.now

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.now += seconds


class JumpingSelector(selectors.DefaultSelector):
    """Polls without waiting; a timeout moves the clock instead."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock
        self.loop = None

    def select(self, timeout=None):
        if timeout is None:
            return super().select(None)
        ready = super().select(timeout if self.awaits_child() else 0)
        if not ready and timeout > 0:
            # The deadline itself rather than now + timeout: adding may round to just before it.
            self.clock.now = max(self.clock.now, self.loop._scheduled[0]._when)
        return ready

    def awaits_child(self):
        """Whether a child process runs: real time passes then, up to the next deadline, as in Baton."""
        return any("pidfd" in os.readlink(f"/proc/self/fd/{fd}") for fd in self.get_map())


class OrderedTimerHandle(asyncio.TimerHandle):
    """Equal deadlines keep their creation order.

    On a real clock a later call has a later deadline; on one that stands still asyncio's heap
    would shuffle them.
    """

    __slots__ = ["order"]
    counter = itertools.count()

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.order = next(self.counter)

    def __lt__(self, other):
        return (self._when, self.order) < (other._when, other.order)


class VirtualEventLoop(asyncio.SelectorEventLoop):
    def __init__(self, clock):
        selector = JumpingSelector(clock)
        super().__init__(selector)
        selector.loop = self
        self.clock = clock

    def time(self):
        return self.clock.now


class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def new_event_loop(self):
        return VirtualEventLoop(self.clock)


def install():
    """Puts the clock into `time` and `asyncio` of this process."""
    clock = VirtualClock()
    asyncio.events.TimerHandle = OrderedTimerHandle
    time.monotonic = clock.monotonic
    time.perf_counter = clock.monotonic
    time.time = clock.time
    time.sleep = clock.sleep
    time.monotonic_ns = lambda: int(clock.monotonic() * 1_000_000_000)
    time.perf_counter_ns = time.monotonic_ns
    time.time_ns = lambda: int(clock.time() * 1_000_000_000)
    asyncio.set_event_loop_policy(VirtualPolicy(clock))
    return clock
