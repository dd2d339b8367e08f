"""Numbers that nobody else has."""

import io
import os
import sys
import time
import _uuid
from enum import Enum
from hashlib import md5, sha1


RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition",
]  # fmt: skip


class SafeUUID(Enum):
    """Whether a number was made safely when several processes make some."""

    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    """A number of 128 bits."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(
        self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
        is_safe=SafeUUID.unknown,
    ):  # fmt: skip
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = int_(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = int_.from_bytes(bytes)
        if fields is not None:
            int = self._of_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    @staticmethod
    def _of_fields(fields):
        if len(fields) != 6:
            raise ValueError("fields is not a 6-tuple")
        number = 0
        for place, (field, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
            if not 0 <= field < 1 << bits:
                raise ValueError(f"field {place} out of range (need a {bits}-bit value)")
            number = number << bits | field
        return number

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state.get("is_safe")))

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        h = self.hex
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"

    hex = property(lambda self: f"{self.int:032x}")
    bytes = property(lambda self: self.int.to_bytes(16))

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return (
            self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
            self.clock_seq_low, self.node,
        )  # fmt: skip

    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xFFFF)
    time_hi_version = property(lambda self: self.int >> 64 & 0xFFFF)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xFF)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xFF)
    node = property(lambda self: self.int & 0xFFFFFFFFFFFF)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low)
    urn = property(lambda self: "urn:uuid:" + str(self))

    @property
    def time(self):
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_FUTURE if self.int & 0x2000 << 48 else RESERVED_MICROSOFT

    @property
    def version(self):
        return int_(self.int >> 76 & 0xF) if self.variant == RFC_4122 else None


int_ = int
_node = None
_last_timestamp = None


# MARK: The number of this machine

_MAC_DELIM, _MAC_OMITS_LEADING_ZEROES = b":", False


def _get_command_stdout(command, *args):
    """What a program of the system prints, as a file of bytes; None when it cannot be run."""
    import shutil
    import subprocess

    places = [*os.environ.get("PATH", os.defpath).split(os.pathsep), "/sbin", "/usr/sbin"]
    program = shutil.which(command, path=os.pathsep.join(places))
    if program is None:
        return None
    try:
        # Other locales have other words for what is searched.
        found = subprocess.run(
            [program, *filter(None, args)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return io.BytesIO(found.stdout)


def _best_node(nodes):
    """The first number that a manufacturer gave to a card, or else the first one."""
    first = None
    for node in nodes:
        if not node & 1 << 41:
            return node
        first = first or node
    return first or None


def _find_mac_near_keyword(command, args, keywords, get_word_index):
    """Search what a program prints for a number beside one of some words."""
    output = _get_command_stdout(command, args)
    return None if output is None else _best_node(_near(output, keywords, get_word_index))


def _near(lines, keywords, get_word_index):
    for line in lines:
        words = line.lower().split()
        for place, word in enumerate(words):
            if word not in keywords:
                continue
            try:
                yield int(words[get_word_index(place)].replace(_MAC_DELIM, b""), 16)
            except (ValueError, IndexError):
                # Virtual cards have numbers of another form.
                continue


def _find_mac_under_heading(command, args, heading):
    """Search what a program prints for a number in the column of a heading."""
    output = _get_command_stdout(command, args)
    headings = [] if output is None else output.readline().split()
    if heading not in headings:
        return None
    column = headings.index(heading)
    rows = [words for line in output if len(words := line.split()) > column]
    found = [_parse_mac(words[column]) for words in rows]
    return _best_node(node for node in found if node is not None)


def _parse_mac(word):
    """The number of a card, or None for any other word, of an address of IPv6 above all."""
    parts = word.split(_MAC_DELIM)
    shortest = 1 if _MAC_OMITS_LEADING_ZEROES else 2
    if len(parts) != 6 or not all(shortest <= len(part) <= 2 for part in parts):
        return None
    try:
        return int(b"".join(part.rjust(2, b"0") for part in parts), 16)
    except ValueError:
        return None


def _unix_getnode():
    """The number of a card that the kernel names in its files, which costs no process."""
    found = []
    for card in sorted(os.listdir("/sys/class/net")):
        try:
            with open(f"/sys/class/net/{card}/address", "rb") as file:
                found.append(_parse_mac(file.read().strip()))
        except OSError:
            continue
    return _best_node(node for node in found if node)


def _ip_getnode():
    return _find_mac_near_keyword("ip", "link", [b"link/ether"], lambda place: place + 1)


def _ifconfig_getnode():
    keywords = b"hwaddr", b"ether", b"address:", b"lladdr"
    for args in "", "-a", "-av":
        node = _find_mac_near_keyword("ifconfig", args, keywords, lambda place: place + 1)
        if node:
            return node
    return None


def _arp_getnode():
    import socket

    try:
        address = socket.gethostbyname(socket.gethostname()).encode()
    except OSError:
        return None
    # Systems differ in where the number stands: last, behind the address, behind "at".
    for keyword, step in (address, None), (address, 1), (b"(" + address + b")", 2):
        node = _find_mac_near_keyword(
            "arp", "-an", [keyword], lambda place: -1 if step is None else place + step)
        if node:
            return node
    return None


def _lanscan_getnode():
    return _find_mac_near_keyword("lanscan", "-ai", [b"lan0"], lambda place: 0)


def _netstat_getnode():
    return _find_mac_under_heading("netstat", "-ian", b"Address")


def _random_getnode():
    """A random number; the bit says that it belongs to no card."""
    import random

    return random.getrandbits(48) | 1 << 40


_OS_GETTERS = (
    [_ifconfig_getnode, _arp_getnode, _netstat_getnode] if sys.platform == "darwin"
    else [_ip_getnode, _ifconfig_getnode]
)  # fmt: skip
_GETTERS = [_unix_getnode, *_OS_GETTERS]
_generate_time_safe = getattr(_uuid, "generate_time_safe", None)
_UuidCreate = None


def getnode():
    """Return the number of this machine: that of a network card, or a random one."""
    global _node
    if _node is None:
        for getter in [*_GETTERS, _random_getnode]:
            try:
                node = getter()
            except Exception:
                continue
            if node is not None and 0 <= node < 1 << 48:
                _node = node
                break
    return _node


def uuid1(node=None, clock_seq=None):
    """Return a number made of time, chance and machine."""
    if _generate_time_safe is not None and node is clock_seq is None:
        made, safety = _generate_time_safe()
        try:
            is_safe = SafeUUID(safety)
        except ValueError:
            is_safe = SafeUUID.unknown
        return UUID(bytes=made, is_safe=is_safe)
    return _of_time(getnode() if node is None else node, clock_seq)


def _of_time(node, clock_seq=None):
    global _last_timestamp
    timestamp = time.time_ns() // 100 + 0x01B21DD213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        import random

        clock_seq = random.getrandbits(14)
    fields = (
        timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF,
        clock_seq >> 8 & 0x3F, clock_seq & 0xFF, node,
    )  # fmt: skip
    return UUID(fields=fields, version=1)


def uuid3(namespace, name):
    """Return the number of a name in a namespace, by MD5."""
    name = name.encode() if isinstance(name, str) else name
    return UUID(bytes=md5(namespace.bytes + name).digest()[:16], version=3)


def uuid4():
    """Return a random number."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """Return the number of a name in a namespace, by SHA-1."""
    name = name.encode() if isinstance(name, str) else name
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")


def main():
    """Print a number, as the arguments of the program ask for it."""
    import argparse

    functions = {"uuid1": uuid1, "uuid3": uuid3, "uuid4": uuid4, "uuid5": uuid5}
    namespaces = {
        "@dns": NAMESPACE_DNS, "@url": NAMESPACE_URL, "@oid": NAMESPACE_OID, "@x500": NAMESPACE_X500,
    }  # fmt: skip
    parser = argparse.ArgumentParser(description="Prints a number that nobody else has.")
    parser.add_argument(
        "-u", "--uuid", choices=functions, default="uuid4", help="what makes the number (default: uuid4)")
    parser.add_argument(
        "-n", "--namespace",
        help=f"for uuid3 and uuid5: a UUID, or one of {', '.join(namespaces)}")  # fmt: skip
    parser.add_argument("-N", "--name", help="for uuid3 and uuid5: the name in the namespace")
    args = parser.parse_args()
    if args.uuid in ("uuid1", "uuid4"):
        print(functions[args.uuid]())
        return
    if not args.namespace or not args.name:
        parser.error(
            f"Incorrect number of arguments. {args.uuid} requires a namespace and a name. "
            "Run 'python -m uuid -h' for more information.")
    space = namespaces.get(args.namespace) or UUID(args.namespace)
    print(functions[args.uuid](space, args.name))


if __name__ == "__main__":
    main()
