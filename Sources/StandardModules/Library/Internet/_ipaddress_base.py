"""What addresses and networks of both versions have in common.

The classes of a version tell their text and width: `_bits`, `_version`, `_parse`, `_text`.
"""

from functools import total_ordering

from _ipaddress_text import AddressValueError, invalid_netmask, mask_of_prefix


def not_same_version(one, other):
    return TypeError(f"{one} and {other} are not of the same version")


class Common:
    """What both addresses and networks of a version tell."""

    __slots__ = ()

    @property
    def version(self):
        try:
            return self._version
        except AttributeError:
            raise NotImplementedError(f"{type(self)!s:>200} has no version specified") from None

    @property
    def max_prefixlen(self):
        return self._bits

    @property
    def exploded(self):
        return self._exploded()

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return self._reverse_pointer()

    @classmethod
    def _number_of(cls, address):
        """The number that an int or packed bytes stand for; None for others."""
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{cls._version} address")
            if address >> cls._bits:
                raise AddressValueError(
                    f"{address} (>= 2**{cls._bits}) is not permitted as an IPv{cls._version} address"
                )
            return address
        if isinstance(address, bytes):
            if len(address) != cls._bits // 8:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != {cls._bits // 8}) "
                    f"is not permitted as an IPv{cls._version} address"
                )
            return int.from_bytes(address, "big")
        return None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        from _ipaddress_text import parse_prefix

        return parse_prefix(text, cls._bits)

    @classmethod
    def _prefix_of(cls, given):
        """The length of a prefix that is given as number, digits or mask."""
        if isinstance(given, int):
            if not 0 <= given <= cls._bits:
                raise invalid_netmask(given)
            return given
        return cls._parse_netmask(given)

    @classmethod
    def _split(cls, address):
        """Address and prefix out of what a network or interface is made of."""
        if isinstance(address, tuple):
            return address[0], address[1] if len(address) > 1 else cls._bits
        if isinstance(address, (int, bytes)):
            return address, cls._bits
        parts = str(address).split("/")
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return parts[0], parts[1] if len(parts) > 1 else cls._bits


@total_ordering
class Address(Common):
    """One address: a number with a version."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        if self.version != other.version:
            raise not_same_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return self._text(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return self.version, self

    def __reduce__(self):
        return self.__class__, (self._ip,)

    @property
    def packed(self):
        return self._ip.to_bytes(self._bits // 8, "big")

    def __format__(self, fmt):
        """As the text; with b, n, x or X as binary or hex digits, all of them."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind = fmt[-1]
        options = fmt[:-1]
        prefix = grouped = ""
        if options.startswith("#"):
            prefix, options = "#", options[1:]
        if options.startswith("_"):
            grouped, options = "_", options[1:]
        if options or kind not in "bnxX":
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self._version == 4 else "x"
        digits = self._bits if kind == "b" else self._bits // 4
        if grouped:
            digits += digits // 4 - 1
        if prefix:
            digits += 2
        return format(int(self), f"{prefix}0{digits}{grouped}{kind}")


@total_ordering
class Network(Common):
    """The addresses that begin with the same bits."""

    __slots__ = ()

    def __init__(self, address, strict=True):
        address, prefix = self._split(address)
        number, prefix = self._address_class(address)._ip, self._prefix_of(prefix)
        mask = mask_of_prefix(prefix, self._bits)
        self.network_address = self._address_class(number)
        self._prefixlen = prefix
        self.netmask = self._address_class(mask)
        if number & mask != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(number & mask)
        # Networks of one or two addresses have no other use for them.
        if prefix == self._bits - 1:
            self.hosts = self.__iter__
        elif prefix == self._bits:
            self.hosts = lambda: [self._address_class(self._first)]

    def _of(self, number, prefix):
        return self.__class__((number, prefix))

    @property
    def _first(self):
        return int(self.network_address)

    @property
    def _last(self):
        return int(self.network_address) + (1 << self._bits - self._prefixlen) - 1

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self.prefixlen}"

    def hosts(self):
        """Iterate over the addresses for hosts."""
        first, last = self._first, self._last
        for number in range(first + 1, last):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(self._first, self._last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        number = (self._first if n >= 0 else self._last + 1) + n
        if not self._first <= number <= self._last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, Network):
            return NotImplemented
        if self.version != other.version:
            raise not_same_version(self, other)
        return (self._first, int(self.netmask)) < (other._first, int(other.netmask))

    def __eq__(self, other):
        try:
            return (
                self.version == other.version
                and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(self._first ^ int(self.netmask))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, Network):
            return False
        return other._ip & int(self.netmask) == self._first

    def overlaps(self, other):
        """Tell whether the networks share addresses."""
        return (
            other.network_address in self
            or other.broadcast_address in self
            or self.network_address in other
            or self.broadcast_address in other
        )

    @property
    def broadcast_address(self):
        return self._address_class(self._last)

    @property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ (1 << self._bits) - 1)

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        return self._last - self._first + 1

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """Iterate over the networks that are left when one is taken out."""
        if self.version != other.version:
            raise not_same_version(self, other)
        if not isinstance(other, Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        inner = self
        while inner != other:
            low, high = inner.subnets()
            inner, rest = (low, high) if other.subnet_of(low) else (high, low)
            yield rest

    def compare_networks(self, other):
        """Return -1, 0 or 1 by address, then by mask."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine, theirs = self._get_networks_key(), other._get_networks_key()
        return (mine > theirs) - (mine < theirs)

    def _get_networks_key(self):
        return self.version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Iterate over the smaller networks that make up this one."""
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._bits:
            raise ValueError(f"prefix length diff {prefix} is invalid for netblock {self}")
        for number in range(self._first, self._last + 1, 1 << self._bits - prefix):
            yield self._of(number, prefix)

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """Return the larger network that holds this one."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(
                f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}"
            )
        return self._of(self._first & mask_of_prefix(prefix, self._bits), prefix)

    def subnet_of(self, other):
        """Tell whether this network lies in another one."""
        return _lies_in(self, other)

    def supernet_of(self, other):
        """Tell whether another network lies in this one."""
        return _lies_in(other, self)

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_reserved = property(lambda self: self._both("is_reserved"))
    is_link_local = property(lambda self: self._both("is_link_local"))
    is_multicast = property(lambda self: self._both("is_multicast"))
    is_unspecified = property(lambda self: self._both("is_unspecified"))
    is_loopback = property(lambda self: self._both("is_loopback"))

    @property
    def is_private(self):
        first, last = self.network_address, self.broadcast_address
        private, exceptions = self._address_class._private_networks()
        return any(first in net and last in net for net in private) and not any(
            first in net or last in net for net in exceptions
        )

    @property
    def is_global(self):
        return not self.is_private


def _lies_in(inner, outer):
    try:
        if inner.version != outer.version:
            raise not_same_version(inner, outer)
        return outer._first <= inner._first and inner._last <= outer._last
    except AttributeError:
        raise TypeError(f"Unable to test subnet containment between {inner} and {outer}") from None


class Interface:
    """An address that knows its network."""

    __slots__ = ()

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def netmask(self):
        return self.network.netmask

    @property
    def with_prefixlen(self):
        return f"{self.ip}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.ip}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.ip}/{self.hostmask}"

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        is_equal = super().__eq__(other)
        if not is_equal or is_equal is NotImplemented:
            return is_equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        is_less = Address.__lt__(self, other)
        if is_less is NotImplemented:
            return NotImplemented
        try:
            return (self.network, self._ip) < (other.network, other._ip)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)
