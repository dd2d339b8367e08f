"""Names that CPython's asyncio tests import; they use queues between threads."""


class Queue:
    def __init__(self, maxsize=0):
        raise NotImplementedError("there are no threads")
