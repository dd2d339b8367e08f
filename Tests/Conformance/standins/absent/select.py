"""A name that CPython's asyncio tests import; there is no network behind it."""


def select(rlist, wlist, xlist, timeout=None):
    raise NotImplementedError("there is no select")
