"""Which hosts are reached without a proxy, as the settings of Windows and of macOS say it."""

from fnmatch import fnmatch

from urllib._splitting import _splitport


def _proxy_bypass_winreg_override(host, override):
    """Whether a list of patterns, parted by semicolons, has the host; <local> is every name without a dot."""
    host = _splitport(host)[0]
    for pattern in map(str.strip, override.split(";")):
        if "." not in host if pattern == "<local>" else fnmatch(host, pattern):
            return True
    return False


def _proxy_bypass_macosx_sysconf(host, proxy_settings):
    """Whether the settings' exceptions have the host, by its name, a pattern or a network."""
    from ipaddress import AddressValueError, IPv4Address

    host = _splitport(host)[0]
    if "." not in host and proxy_settings["exclude_simple"]:
        return True
    try:
        number = int(IPv4Address(host))
    except AddressValueError:
        number = None
    for pattern in proxy_settings.get("exceptions", ()):
        if not pattern:
            continue
        network = _network(pattern)
        if network is None or number is None:
            if network is None and fnmatch(host, pattern):
                return True
            continue
        base, bits = network
        if 0 <= bits <= 32 and number >> 32 - bits == base >> 32 - bits:
            return True
    return False


def _network(pattern):
    """Address and length of a prefix that a pattern such as 10.0/16 has, or None."""
    numbers, slash, bits = pattern.partition("/")
    parts = numbers.split(".")
    if not (1 <= len(parts) <= 4 and all(map(str.isdigit, parts)) and (bits.isdigit() or not slash)):
        return None
    base = 0
    for part in parts + ["0"] * (4 - len(parts)):
        base = base << 8 | int(part)
    return base, int(bits) if slash else 8 * len(parts)
