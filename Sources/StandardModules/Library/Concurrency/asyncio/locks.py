"""What tasks wait for each other with."""

import _asyncio
import enum

from asyncio import (
    BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore, exceptions, mixins)

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _BarrierState(enum.Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


class Barrier(mixins._LoopBoundMixin):
    """A barrier fills, drains when it is full, and may be reset or broken.

    Each change of its state is told to all who wait for the one condition.
    """

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        _asyncio._name_whole(self._cond, "barrier", parties)
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self):
        text = super().__repr__()[1:-1]
        waiters = "" if self.broken else f", waiters:{self.n_waiting}/{self._parties}"
        return f"<{text} [{self._state.value}{waiters}]>"

    @property
    def parties(self):
        """The number of tasks that the barrier waits for."""
        return self._parties

    @property
    def n_waiting(self):
        """The number of tasks that wait at this moment."""
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self):
        """Was the barrier aborted?"""
        return self._state is _BarrierState.BROKEN

    def _become(self, state):
        self._state = state
        self._cond.notify_all()

    async def wait(self):
        """Waits until all parties are there; returns a number of its own for each."""
        async with self._cond:
            await self._cond.wait_for(
                lambda: self._state in (_BarrierState.FILLING, _BarrierState.BROKEN))
            if self.broken:
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._become(_BarrierState.DRAINING)
                else:
                    await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
                    if self._state is not _BarrierState.DRAINING:
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    self._become(
                        _BarrierState.BROKEN if self.broken else _BarrierState.FILLING)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def reset(self):
        """Empties the barrier: those who wait get a BrokenBarrierError."""
        async with self._cond:
            self._become(
                _BarrierState.RESETTING if self._count > 0 else _BarrierState.FILLING)

    async def abort(self):
        """Breaks the barrier for good."""
        async with self._cond:
            self._become(_BarrierState.BROKEN)
