"""Paths of Windows, which other systems only reckon with: nothing here asks a disk of Windows."""

import functools
import os
import re

from genericpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile, isjunction, islink, lexists,
    samefile, sameopenfile, samestat)  # fmt: skip

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "isreserved", "expanduser", "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "samefile", "sameopenfile",
    "samestat", "commonpath", "isjunction", "isdevdrive",
]  # fmt: skip

curdir, pardir, extsep, sep, altsep, pathsep = ".", "..", ".", "\\", "/", ";"
defpath, devnull = ".;C:\\bin", "nul"
supports_unicode_filenames = True

# Names that Windows keeps for devices, whatever follows a dot.
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}) | {
    name + digit for name in ("COM", "LPT") for digit in "123456789\xb9\xb2\xb3"}
_REFUSED = frozenset('"*:<>?|/\\') | frozenset(map(chr, range(32)))
_VARIABLE = re.compile(
    r"'[^']*(?:'|\Z)|%(?P<double>%)|%(?P<name>[^%]*)%|%.*|\$(?P<dollar>\$)|\$\{(?P<braced>[^}]*)\}|\$\{.*|"
    r"\$(?P<plain>[-A-Za-z0-9_]*)", re.DOTALL)


def _encoded(result):
    if isinstance(result, tuple):
        return tuple(map(_encoded, result))
    return os.fsencode(result) if isinstance(result, str) else result


def _of_bytes_too(function):
    """Let a function of texts take paths of any kind; those of bytes give bytes."""

    @functools.wraps(function)
    def general(*paths, **named):
        paths = [os.fspath(one) for one in (*paths, *named.values())]
        kinds = {isinstance(one, bytes) for one in paths}
        if True not in kinds:
            return function(*paths)
        if len(kinds) > 1:
            raise TypeError("Can't mix strings and bytes in path components")
        return _encoded(function(*map(os.fsdecode, paths)))

    return general


@_of_bytes_too
def normcase(s):
    """Return the path in small letters, with backslashes."""
    return s.replace("/", "\\").lower()


@_of_bytes_too
def splitroot(p):
    """Return drive, root and the rest of the path."""
    plain = p.replace("/", "\\")
    if plain[:1] == "\\":
        if plain[1:2] != "\\":
            return "", p[:1], p[1:]
        start = 8 if plain[:8].upper() == "\\\\?\\UNC\\" else 2
        first = plain.find("\\", start)
        if first < 0:
            return p, "", ""
        second = plain.find("\\", first + 1)
        if second < 0:
            return p, "", ""
        return p[:second], p[second : second + 1], p[second + 1 :]
    if plain[1:2] == ":":
        if plain[2:3] == "\\":
            return p[:2], p[2:3], p[3:]
        return p[:2], "", p[2:]
    return "", "", p


@_of_bytes_too
def splitdrive(p):
    """Return the drive and the rest of the path."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


@_of_bytes_too
def isabs(s):
    """Does the path begin with a drive and a root?"""
    drive, root, _ = splitroot(s)
    return bool(drive and root) or drive[:2] in ("\\\\", "//")


@_of_bytes_too
def join(path, *paths):
    """Join components; an absolute one drops those before it."""
    drive, root, result = splitroot(path)
    for other in paths:
        other_drive, other_root, other_path = splitroot(other)
        if other_root:
            if other_drive or not drive:
                drive = other_drive
            root, result = other_root, other_path
            continue
        if other_drive and other_drive != drive:
            if other_drive.lower() != drive.lower():
                drive, root, result = other_drive, other_root, other_path
                continue
            drive = other_drive
        if result and result[-1] not in "\\/":
            result += "\\"
        result += other_path
    if result and not root and drive and drive[-1] not in ":\\/":
        return drive + "\\" + result
    return drive + root + result


@_of_bytes_too
def split(p):
    """Return what is before and after the last separator."""
    drive, root, rest = splitroot(p)
    place = max(rest.rfind("\\"), rest.rfind("/")) + 1
    head, tail = rest[:place], rest[place:]
    return drive + root + head.rstrip("\\/"), tail


@_of_bytes_too
def basename(p):
    """Return what is after the last separator."""
    return split(p)[1]


@_of_bytes_too
def dirname(p):
    """Return what is before the last separator."""
    return split(p)[0]


@_of_bytes_too
def splitext(p):
    """Return the path without its extension, and the extension with its dot."""
    start = max(p.rfind("\\"), p.rfind("/")) + 1
    place = p.rfind(".")
    if place > start and p[start:place].strip("."):
        return p[:place], p[place:]
    return p, ""


@_of_bytes_too
def normpath(path):
    """Remove double separators and dots from a path."""
    drive, root, rest = splitroot(path.replace("/", "\\"))
    parts = []
    for part in rest.split("\\"):
        if not part or part == ".":
            continue
        if part != ".." or not root and (not parts or parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return drive + root + "\\".join(parts) or "."


@_of_bytes_too
def abspath(path):
    """Return the path from a root on."""
    return normpath(path if isabs(path) else join(os.getcwd(), path))


# Links of Windows are not followed here.
realpath = abspath


def relpath(path, start=None):
    """Return the path as seen from another one."""
    if not path:
        raise ValueError("no path specified")
    return _relpath(path) if start is None else _relpath(path, start)


@_of_bytes_too
def _relpath(path, start=curdir):
    start_drive, _, start_rest = splitroot(abspath(start))
    drive, _, rest = splitroot(abspath(path))
    if normcase(start_drive) != normcase(drive):
        raise ValueError(f"path is on mount {drive!r}, start on mount {start_drive!r}")
    before, names = start_rest.split(sep) if start_rest else [], rest.split(sep) if rest else []
    same = 0
    while same < min(len(before), len(names)) and normcase(before[same]) == normcase(names[same]):
        same += 1
    return sep.join([pardir] * (len(before) - same) + names[same:]) or curdir


def commonpath(paths):
    """Return the longest path that all have in common."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty iterable")
    return _commonpath(*paths)


@_of_bytes_too
def _commonpath(*paths):
    roots = [splitroot(path.replace(altsep, sep).lower()) for path in paths]
    drive, root, rest = splitroot(paths[0].replace(altsep, sep))
    if len({one[0] for one in roots}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({one[1] for one in roots}) != 1:
        kinds = "absolute and relative" if drive else "rooted and not-rooted"
        raise ValueError(f"Can't mix {kinds} paths")
    words = [[word for word in one[2].split(sep) if word and word != curdir] for one in roots]
    names = [word for word in rest.split(sep) if word and word != curdir]
    count = 0
    while count < min(map(len, words)) and len({one[count] for one in words}) == 1:
        count += 1
    return drive + root + sep.join(names[:count])


@_of_bytes_too
def ismount(path):
    """Tell whether a path is a drive, or a share of another computer."""
    drive, root, rest = splitroot(abspath(path))
    return not rest and bool(root or drive[:1] in ("\\", "/"))


def _is_reserved_name(name):
    if name[-1:] in (".", " "):
        return name not in (curdir, pardir)
    return not _REFUSED.isdisjoint(name) or name.partition(".")[0].rstrip(" ").upper() in _DEVICES


@_of_bytes_too
def isreserved(path):
    """Tell whether Windows would not take a name in the path for that of a file."""
    return any(map(_is_reserved_name, splitroot(path)[2].replace(altsep, sep).split(sep)))


@_of_bytes_too
def expanduser(path):
    """Replace a beginning ~ by the home of the user, or of another one beside it."""
    if not path.startswith("~"):
        return path
    user = re.match(r"~([^/\\]*)", path)[1]
    if "USERPROFILE" in os.environ:
        home = os.environ["USERPROFILE"]
    elif "HOMEPATH" in os.environ:
        home = join(os.environ.get("HOMEDRIVE", ""), os.environ["HOMEPATH"])
    else:
        return path
    if user and user != (current := os.environ.get("USERNAME")):
        if current != basename(home):
            return path
        home = join(dirname(home), user)
    return home + path[len(user) + 1:]


def _value(match):
    if match["double"] or match["dollar"]:
        return match[0][0]
    name = next((match[key] for key in ("name", "braced", "plain") if match[key] is not None), None)
    return match[0] if name is None else os.environ.get(name, match[0])


@_of_bytes_too
def expandvars(path):
    """Replace %name%, $name and ${name} by variables of the environment; not between single quotes."""
    return _VARIABLE.sub(_value, path)
