"""IP addresses as text, read and written."""


class AddressValueError(ValueError):
    """What is wrong with an address."""


class NetmaskValueError(ValueError):
    """What is wrong with a netmask."""


AddressValueError.__module__ = NetmaskValueError.__module__ = "ipaddress"
_hex_digits = frozenset("0123456789ABCDEFabcdef")


def parse_v4(text):
    """Return the number of `1.2.3.4`."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for octet in octets:
        problem = _octet_problem(octet)
        if problem:
            raise AddressValueError(f"{problem} in {text!r}")
        number = number << 8 | int(octet)
    return number


def _octet_problem(octet):
    if not octet:
        return "Empty octet not permitted"
    if not (octet.isascii() and octet.isdigit()):
        return f"Only decimal digits permitted in {octet!r}"
    if len(octet) > 3:
        return f"At most 3 characters permitted in {octet!r}"
    if octet[0] == "0" and octet != "0":
        return f"Leading zeros are not permitted in {octet!r}"
    if int(octet) > 255:
        return f"Octet {int(octet)} (> 255) not permitted"
    return None


def format_v4(number):
    """Return `1.2.3.4`."""
    return ".".join(map(str, number.to_bytes(4, "big")))


def parse_v6(text):
    """Return the number of eight groups of hex digits, of which `::` may leave some out."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    groups = text.split(":")
    if len(groups) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in groups[-1]:
        try:
            tail = parse_v4(groups.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        groups += [f"{tail >> 16:x}", f"{tail & 0xFFFF:x}"]
    if len(groups) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gaps = [index for index in range(1, len(groups) - 1) if not groups[index]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if not gaps and len(groups) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    high, low = (groups[: gaps[0]], groups[gaps[0] + 1 :]) if gaps else (groups, [])
    # An empty group at either end must belong to `::`.
    if not groups[0] and high != [""]:
        raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    if not groups[-1] and low != [""]:
        raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    if gaps:
        high, low = [[] if part == [""] else part for part in (high, low)]
        missing = 8 - len(high) - len(low)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        groups = high + ["0"] * missing + low
    number = 0
    for group in groups:
        if not _hex_digits.issuperset(group):
            raise AddressValueError(f"Only hex digits permitted in {group!r} in {text!r}")
        if len(group) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {group!r} in {text!r}")
        number = number << 16 | int(group, 16)
    return number


def format_v6(number):
    """Return groups of hex digits; the longest run of zeros becomes `::`."""
    if number >> 128:
        raise ValueError("IPv6 address is too large")
    groups = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -16, -16)]
    best, length = 0, 0
    for start in range(8):
        end = start
        while end < 8 and groups[end] == "0":
            end += 1
        if end - start > length:
            best, length = start, end - start
    if length < 2:
        return ":".join(groups)
    return ":".join(groups[:best]) + "::" + ":".join(groups[best + length :])


def exploded_v6(number):
    """Return all eight groups with all their digits."""
    digits = f"{number:032x}"
    return ":".join(digits[index : index + 4] for index in range(0, 32, 4))


def prefix_of_mask(number, bits):
    """Return how many ones lead in a mask."""
    zeros = (number & -number).bit_length() - 1 if number else bits
    if number >> zeros != (1 << bits - zeros) - 1:
        pattern = number.to_bytes(bits // 8, "big")
        raise ValueError(f"Netmask pattern {pattern!r} mixes zeroes & ones")
    return bits - zeros


def mask_of_prefix(prefix, bits):
    """Return the mask with so many ones."""
    return (1 << bits) - 1 ^ (1 << bits - prefix) - 1


def invalid_netmask(text):
    """Return the error for a mask or prefix that is none."""
    return NetmaskValueError(f"{text!r} is not a valid netmask")


def parse_prefix(text, bits):
    """Return a length of a prefix that is given as digits."""
    if not (text.isascii() and text.isdigit()) or int(text) > bits:
        raise invalid_netmask(text) from None
    return int(text)


def parse_v4_mask(text):
    """Return the length of a prefix that is given as mask or as the opposite of a mask."""
    try:
        number = parse_v4(text)
    except AddressValueError:
        raise invalid_netmask(text) from None
    for candidate in number, number ^ 0xFFFFFFFF:
        try:
            return prefix_of_mask(candidate, 32)
        except ValueError:
            pass
    raise invalid_netmask(text) from None
