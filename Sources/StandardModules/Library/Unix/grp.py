"""The groups of users, as the system's table tells."""

from collections import namedtuple as _namedtuple

_TABLE = "/etc/group"

struct_group = _namedtuple("struct_group", "gr_name gr_passwd gr_gid gr_mem", module="grp")
struct_group.__repr__ = lambda self: (
    f"grp.struct_group(gr_name={self.gr_name!r}, gr_passwd={self.gr_passwd!r}, gr_gid={self.gr_gid!r}, "
    f"gr_mem={self.gr_mem!r})"
)


def getgrall():
    """Return all groups."""
    groups = []
    with open(_TABLE, encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            parts = line.rstrip("\n").split(":")
            if len(parts) == 4 and parts[2].isdigit():
                name, password, number, members = parts
                groups.append(struct_group(name, password, int(number), [one for one in members.split(",") if one]))
    return groups


def getgrgid(id):
    """Return the group that has a number."""
    if not isinstance(id, int):
        raise TypeError(f"group id must be int, not {type(id).__name__}")
    for group in getgrall():
        if group.gr_gid == id:
            return group
    raise KeyError(f"getgrgid(): gid not found: {id}")


def getgrnam(name):
    """Return the group that has a name."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument must be str, not {type(name).__name__}")
    for group in getgrall():
        if group.gr_name == name:
            return group
    raise KeyError(f"getgrnam(): name not found: {name!r}")


__builtin_functions__ = ("getgrall", "getgrgid", "getgrnam")
