"""What loops wait with, as scripts see it: the loop's own poller shown as a selector, and selectors of programs."""

import selectors
import types

from asyncio import events

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.selector_events"


class _LoopSelector(selectors.DefaultSelector):
    """The descriptors of a loop that waits by itself, and its wait."""

    def __init__(self, loop):
        self._loop = loop
        self._map = selectors._SelectorMapping(self)

    @property
    def _fd_to_key(self):
        keys = {}
        for fd, *handles in self._loop._watched_descriptors():
            mask = sum(
                bit for bit, handle in zip((selectors.EVENT_READ, selectors.EVENT_WRITE), handles)
                if handle is not None)
            keys[fd] = selectors.SelectorKey(fd, fd, mask, tuple(handles))
        return keys

    def _watch(self, fd, events, data):
        bits = (selectors.EVENT_READ, selectors.EVENT_WRITE)
        self._loop._watch_descriptor(
            fd, *(handle if events & bit else None for bit, handle in zip(bits, data)))

    def register(self, fileobj, events, data=None):
        if not events or events & ~(selectors.EVENT_READ | selectors.EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        fd = self._fileobj_lookup(fileobj)
        if fd in self._fd_to_key:
            raise KeyError(f"{fileobj!r} (FD {fd}) is already registered")
        self._watch(fd, events, data)
        return selectors.SelectorKey(fileobj, fd, events, data)

    def unregister(self, fileobj):
        key = self.get_key(fileobj)
        self._watch(key.fd, 0, key.data)
        return key

    def modify(self, fileobj, events, data=None):
        key = self.get_key(fileobj)
        self._watch(key.fd, events, data)
        return key._replace(events=events, data=data)

    def select(self, timeout=None):
        return self._ready(self._loop._wait_outside(timeout))

    def close(self):
        self._map = None

    def fileno(self):
        raise ValueError("the poller belongs to the loop")


_LoopSelector.__name__ = _LoopSelector.__qualname__ = selectors.DefaultSelector.__name__
_LoopSelector.__module__ = "selectors"


class _OwnSelectorMethods:
    """Methods of a loop whose selector is the program's own: it is asked, and not the system's poller."""

    def _watch(self, fd, bit, handle):
        """Puts a handle, or None, in the place of the one that is called for the event."""
        selector = self._selector
        key = selector.get_map().get(fd)
        before = [None, None] if key is None else list(key.data)
        index = bit == selectors.EVENT_WRITE
        old, before[index] = before[index], handle
        mask = 0 if key is None else key.events
        mask = mask | bit if handle is not None else mask & ~bit
        if not mask:
            if key is not None:
                selector.unregister(fd)
        elif key is None:
            selector.register(fd, mask, tuple(before))
        else:
            selector.modify(fd, mask, tuple(before))
        if old is not None:
            old.cancel()
        return old is not None

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._watch(fd, selectors.EVENT_READ, handle)
        return handle

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        self._watch(fd, selectors.EVENT_WRITE, handle)
        return handle

    def _remove_reader(self, fd):
        return not self.is_closed() and self._watch(fd, selectors.EVENT_READ, None)

    def _remove_writer(self, fd):
        return not self.is_closed() and self._watch(fd, selectors.EVENT_WRITE, None)

    def _is_watched(self, fd, writing):
        key = self._selector.get_map().get(fd)
        return key is not None and key.data[bool(writing)] is not None


def _use_selector(loop, selector):
    # Those of the library tell the same as the poller, only later.
    if type(selector) in (selectors.EpollSelector, selectors.PollSelector, selectors.SelectSelector):
        return
    loop._selector = selector
    for name, function in vars(_OwnSelectorMethods).items():
        if callable(function):
            setattr(loop, name, types.MethodType(function, loop))
