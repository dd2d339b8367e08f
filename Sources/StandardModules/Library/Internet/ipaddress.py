"""Addresses, networks and interfaces of the Internet Protocol."""

import functools

from _ipaddress_base import Address, Interface, Network, not_same_version
from _ipaddress_text import (
    AddressValueError, NetmaskValueError, exploded_v6, format_v4, format_v6,
    parse_v4, parse_v4_mask, parse_v6,
)  # fmt: skip

__version__ = "1.0"

IPV4LENGTH = 32
IPV6LENGTH = 128


def _first_that_fits(classes, arguments, what):
    for kind in classes:
        try:
            return kind(*arguments)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{arguments[0]!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """Return an address of the version that fits."""
    return _first_that_fits((IPv4Address, IPv6Address), (address,), "address")


def ip_network(address, strict=True):
    """Return a network of the version that fits."""
    return _first_that_fits((IPv4Network, IPv6Network), (address, strict), "network")


def ip_interface(address):
    """Return an interface of the version that fits."""
    return _first_that_fits((IPv4Interface, IPv6Interface), (address,), "interface")


def v4_int_to_packed(address):
    """Return the four bytes of a number."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    """Return the sixteen bytes of a number."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


# Several addresses


def _find_address_range(addresses):
    """Pairs of first and last of the runs in sorted addresses."""
    iterator = iter(addresses)
    first = last = next(iterator)
    for address in iterator:
        if address._ip != last._ip + 1:
            yield first, last
            first = address
        last = address
    yield first, last


def _count_righthand_zero_bits(number, bits):
    if number == 0:
        return bits
    return min(bits, (~number & number - 1).bit_length())


def summarize_address_range(first, last):
    """Iterate over the networks that make up a range of addresses."""
    if not (isinstance(first, Address) and isinstance(last, Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise not_same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    kind = IPv4Network if first.version == 4 else IPv6Network
    bits, number, end = first._bits, first._ip, last._ip
    while number <= end:
        size = min(_count_righthand_zero_bits(number, bits), (end - number + 1).bit_length() - 1)
        yield kind((number, bits - size))
        number += 1 << size
        if number - 1 == kind._all_ones:
            break


def _collapse_addresses_internal(addresses):
    """Join networks to larger ones as long as two halves are there."""
    waiting = list(addresses)
    joined = {}
    while waiting:
        net = waiting.pop()
        larger = net.supernet()
        other = joined.get(larger)
        if other is None:
            joined[larger] = net
        elif other != net:
            del joined[larger]
            waiting.append(larger)
    last = None
    for net in sorted(joined.values()):
        if last is None or last.broadcast_address < net.broadcast_address:
            yield net
            last = net


def collapse_addresses(addresses):
    """Iterate over the fewest networks that hold these addresses and networks."""
    ips, nets = [], []
    for one in addresses:
        if isinstance(one, Address) and not isinstance(one, Interface) or one._prefixlen == one._bits:
            known = ips
            if not isinstance(one, Address):
                one = one.network_address
            elif isinstance(one, Interface):
                one = one.ip
        else:
            known = nets
        if known and known[-1].version != one.version:
            raise not_same_version(one, known[-1])
        known.append(one)
    ips = sorted(set(ips))
    found = []
    if ips:
        for first, last in _find_address_range(ips):
            found.extend(summarize_address_range(first, last))
    return _collapse_addresses_internal(found + nets)


def get_mixed_type_key(obj):
    """Return a key that sorts addresses and networks together."""
    if isinstance(obj, Network):
        return obj._get_networks_key()
    if isinstance(obj, Address):
        return obj._get_address_key()
    return NotImplemented


# Version 4


class _V4:
    """The width and text of version 4."""

    __slots__ = ()
    _version = 4
    _bits = _max_prefixlen = IPV4LENGTH
    _all_ones = _ALL_ONES = 2**IPV4LENGTH - 1
    _text = _string_from_ip_int = staticmethod(format_v4)

    @classmethod
    def _parse_netmask(cls, text):
        try:
            return cls._prefix_from_prefix_string(text)
        except NetmaskValueError:
            return parse_v4_mask(text)

    def _exploded(self):
        return str(self)


class IPv4Address(_V4, Address):
    """One address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        self._ip = self._number_of(address)
        if self._ip is None:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = parse_v4(text)

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @staticmethod
    @functools.cache
    def _private_networks():
        private = (
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "255.255.255.255/32",
        )  # fmt: skip
        exceptions = "192.0.0.9/32", "192.0.0.10/32"
        return [*map(IPv4Network, private)], [*map(IPv4Network, exceptions)]

    is_reserved = property(lambda self: self._ip >> 28 == 0xF)
    is_multicast = property(lambda self: self._ip >> 28 == 0xE)
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self._ip >> 24 == 127)
    is_link_local = property(lambda self: self._ip >> 16 == 0xA9FE)

    @property
    @functools.lru_cache
    def is_private(self):
        private, exceptions = self._private_networks()
        return any(self in net for net in private) and all(self not in net for net in exceptions)

    @property
    @functools.lru_cache
    def is_global(self):
        # 100.64.0.0/10, which providers share, is neither private nor global.
        return self._ip >> 22 != 0x6440 >> 6 and not self.is_private

    @property
    def ipv6_mapped(self):
        """The address of version 6 that stands for this one."""
        return IPv6Address(f"::ffff:{self}")


class IPv4Interface(Interface, IPv4Address):
    """An address of version 4 that knows its network."""

    def __init__(self, address):
        address, mask = self._split(address)
        IPv4Address.__init__(self, address)
        self.network = IPv4Network((self._ip, mask), strict=False)
        self._prefixlen = self.network._prefixlen

    @property
    def ip(self):
        return IPv4Address(self._ip)


class IPv4Network(_V4, Network):
    """A network of version 4."""

    _address_class = IPv4Address

    def _reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"

    @property
    @functools.lru_cache
    def is_global(self):
        is_shared = self._first >> 22 == self._last >> 22 == 0x6440 >> 6
        return not is_shared and not self.is_private


# Version 6


class _V6:
    """The width and text of version 6."""

    __slots__ = ()
    _version = 6
    _bits = _max_prefixlen = IPV6LENGTH
    _all_ones = _ALL_ONES = 2**IPV6LENGTH - 1
    _text = _string_from_ip_int = staticmethod(format_v6)

    @classmethod
    def _parse_netmask(cls, text):
        return cls._prefix_from_prefix_string(text)


class IPv6Address(_V6, Address):
    """One address of version 6, perhaps within a scope: `fe80::1%eth0`."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        self._ip = self._number_of(address)
        if self._ip is None:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            number, percent, scope = text.partition("%")
            if percent:
                if not scope or "%" in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
                self._scope_id = scope
            self._ip = parse_v6(number)

    def __str__(self):
        text = format_v6(self._ip)
        mapped = self.ipv4_mapped
        if mapped is not None:
            text = f"{format_v6(self._ip >> 32)}:{mapped}"
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def _exploded(self):
        text = exploded_v6(self._ip)
        mapped = self.ipv4_mapped
        return text if mapped is None else f"{text[:30]}{mapped}"

    def _reverse_pointer(self):
        return ".".join(f"{self._ip:032x}"[::-1]) + ".ip6.arpa"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        is_equal = super().__eq__(other)
        if not is_equal or is_equal is NotImplemented:
            return is_equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        return self._scope_id

    @staticmethod
    @functools.cache
    def _private_networks():
        private = (
            "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
            "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10",
        )  # fmt: skip
        exceptions = (
            "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28",
            "2001:30::/28",
        )  # fmt: skip
        return [*map(IPv6Network, private)], [*map(IPv6Network, exceptions)]

    @property
    def is_multicast(self):
        mapped = self.ipv4_mapped
        return self._ip >> 120 == 0xFF if mapped is None else mapped.is_multicast

    @property
    def is_reserved(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_reserved
        # What is neither 2000::/3 nor within fc00::/7, fe80::/9 and ff00::/8 has no use yet.
        top = self._ip >> 120
        return not (0x20 <= top <= 0x3F or 0xFC <= top <= 0xFD or top == 0xFF or self._ip >> 119 == 0x1FD)

    @property
    def is_link_local(self):
        mapped = self.ipv4_mapped
        return self._ip >> 118 == 0x3FA if mapped is None else mapped.is_link_local

    @property
    def is_site_local(self):
        return self._ip >> 118 == 0x3FB

    @property
    @functools.lru_cache
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        private, exceptions = self._private_networks()
        return any(self in net for net in private) and all(self not in net for net in exceptions)

    @property
    def is_global(self):
        mapped = self.ipv4_mapped
        return not self.is_private if mapped is None else mapped.is_global

    @property
    def is_unspecified(self):
        mapped = self.ipv4_mapped
        return self._ip == 0 if mapped is None else mapped.is_unspecified

    @property
    def is_loopback(self):
        mapped = self.ipv4_mapped
        return self._ip == 1 if mapped is None else mapped.is_loopback

    @property
    def ipv4_mapped(self):
        """The address of version 4 within `::ffff:0:0/96`, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """Server and client of a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 within `2002::/16`, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(Interface, IPv6Address):
    """An address of version 6 that knows its network."""

    def __init__(self, address):
        address, mask = self._split(address)
        IPv6Address.__init__(self, address)
        self.network = IPv6Network((self._ip, mask), strict=False)
        self._prefixlen = self.network._prefixlen

    @property
    def ip(self):
        return IPv6Address(self._ip)

    def _exploded(self):
        return f"{exploded_v6(self._ip)}/{self._prefixlen}"

    @property
    def is_unspecified(self):
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_V6, Network):
    """A network of version 6."""

    _address_class = IPv6Address

    def hosts(self):
        """Iterate over the addresses for hosts: all but the one that means the routers."""
        for number in range(self._first + 1, self._last + 1):
            yield IPv6Address(number)

    def _exploded(self):
        return f"{exploded_v6(self._first)}/{self._prefixlen}"

    def _reverse_pointer(self):
        return ".".join(f"{self._exploded()}"[::-1].replace(":", "")) + ".ip6.arpa"

    @property
    def is_site_local(self):
        return self._both("is_site_local")
