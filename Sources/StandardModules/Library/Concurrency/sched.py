"""Calls of functions at later times, in the thread that runs the scheduler."""

import heapq
import itertools
import threading
import time
from collections import namedtuple
from time import monotonic as _time

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
Event.time.__doc__ = "When the action is due, in the scheduler's time."
Event.priority.__doc__ = "Of actions that are due at the same time, the lowest goes first."
Event.sequence.__doc__ = "The order of those that are equal in both."
Event.action.__doc__ = "What is called."
Event.argument.__doc__ = "Its positional arguments."
Event.kwargs.__doc__ = "Its keyword arguments."

_sentinel = object()


class scheduler:
    """Events in order of their times."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Plans a call at a time; the event can be cancelled."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(
                time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Plans a call after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Takes an event back; ValueError when it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Calls what is due, and waits for the rest; without blocking it says when the next is due."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                left = event.time - self.timefunc()
                if left <= 0:
                    heapq.heappop(self._queue)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                event.action(*event.argument, **event.kwargs)
                # Other threads get their turn.
                self.delayfunc(0)

    @property
    def queue(self):
        """The events to come, in order."""
        with self._lock:
            return sorted(self._queue)
