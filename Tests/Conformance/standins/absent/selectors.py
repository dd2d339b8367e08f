"""Names that CPython's asyncio tests derive from."""

import collections

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = collections.namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


class BaseSelector:
    def get_map(self):
        return {}

    def close(self):
        pass
