"""asyncio exceptions."""

from asyncio import BrokenBarrierError, CancelledError, InvalidStateError, TimeoutError

__all__ = (
    "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError",
    "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError",
)


class SendfileNotAvailableError(RuntimeError):
    """Sending a file directly is not possible here."""


class IncompleteReadError(EOFError):
    """The stream has ended before all that was wanted was there."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The separator did not come within the limit of the buffer."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
