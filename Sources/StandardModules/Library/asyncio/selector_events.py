"""The loop over a selector."""

from asyncio import SelectorEventLoop

__all__ = ("BaseSelectorEventLoop",)

BaseSelectorEventLoop = SelectorEventLoop.__base__
