"""Names of the network: loops look them up in a thread, since the resolver blocks."""

import itertools
import socket

import _asyncio
import asyncio
from asyncio import tasks
from asyncio.log import logger

# Where scripts find these names, and what their reprs say.
__name__ = "asyncio.base_events"


def _interleave_addrinfos(addrinfos, first_address_family_count=1):
    """Takes the families in turn; the first one has a start of so many addresses."""
    by_family = {}
    for info in addrinfos:
        by_family.setdefault(info[0], []).append(info)
    lists = list(by_family.values())
    ordered = []
    start = first_address_family_count - 1
    if start > 0:
        ordered += lists[0][:start]
        del lists[0][:start]
    for row in itertools.zip_longest(*lists):
        ordered += [info for info in row if info is not None]
    return ordered


class ResolvingMethods:
    """What this module adds to the loop's class."""

    def _getaddrinfo_debug(self, host, port, family, type, proto, flags):
        parts = [f"{host}:{port!r}"]
        for name, value in ("family", family), ("type", type), ("proto", proto), ("flags", flags):
            if value:
                parts.append(f"{name}={value!r}")
        asked = ", ".join(parts)
        logger.debug("Get address info %s", asked)
        start = self.time()
        found = socket.getaddrinfo(host, port, family, type, proto, flags)
        seconds = self.time() - start
        text = f"Getting address info {asked} took {seconds * 1e3:.3f}ms: {found!r}"
        if seconds >= self.slow_callback_duration:
            logger.info(text)
        else:
            logger.debug(text)
        return found

    async def _look_up(self, what, function, *args):
        """Asks the resolver, which blocks: in a thread, where loops have them."""
        try:
            future = self.run_in_executor(None, function, *args)
        except NotImplementedError:
            await tasks.sleep(0)
            return function(*args)
        _asyncio._name_wait(future, None, what)
        return await future

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """Look an address up."""
        function = self._getaddrinfo_debug if self.get_debug() else socket.getaddrinfo
        return await self._look_up(
            f"address of {host}", function, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        """Look a name up."""
        return await self._look_up(f"name of {sockaddr[0]}", socket.getnameinfo, sockaddr, flags)


_asyncio._extend(asyncio.BaseEventLoop, ResolvingMethods)
