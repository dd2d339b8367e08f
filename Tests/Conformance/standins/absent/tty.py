"""A name that CPython's asyncio tests import; there are no terminals for them."""


def setraw(fd, when=2):
    raise NotImplementedError("there is no termios")
