"""The loop over completion ports, which only Windows has: its name, for code that asks which loop it has."""

from asyncio import base_events

__all__ = ("BaseProactorEventLoop",)


class BaseProactorEventLoop(base_events.BaseEventLoop):
    """The loop of Windows."""

    def __init__(self, proactor):
        raise NotImplementedError("there are no completion ports on this system")
