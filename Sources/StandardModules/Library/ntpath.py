"""Paths of Windows as texts: what programs ask of them on other systems."""

import os

__all__ = ["join", "split", "splitdrive", "splitroot", "splitext", "basename", "dirname", "isabs", "normcase", "normpath", "sep", "altsep"]

curdir, pardir, extsep, sep, altsep, pathsep = ".", "..", ".", "\\", "/", ";"
defpath, devnull = ".;C:\\bin", "nul"


def normcase(s):
    """Return the path in small letters, with backslashes."""
    return os.fspath(s).replace("/", "\\").lower()


def splitroot(p):
    """Return drive, root and the rest of the path."""
    p = os.fspath(p)
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


def splitdrive(p):
    """Return the drive and the rest of the path."""
    drive, root, rest = splitroot(p)
    return drive, root + rest


def isabs(s):
    """Does the path begin with a drive and a root?"""
    drive, root, _ = splitroot(s)
    return bool(drive and root) or drive[:2] in ("\\\\", "//")


def join(path, *paths):
    """Join components; an absolute one drops those before it."""
    drive, root, result = splitroot(path)
    for other in map(os.fspath, paths):
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


def split(p):
    """Return what is before and after the last separator."""
    drive, root, rest = splitroot(p)
    place = max(rest.rfind("\\"), rest.rfind("/")) + 1
    head, tail = rest[:place], rest[place:]
    return drive + root + head.rstrip("\\/"), tail


def basename(p):
    """Return what is after the last separator."""
    return split(p)[1]


def dirname(p):
    """Return what is before the last separator."""
    return split(p)[0]


def splitext(p):
    """Return the path without its extension, and the extension with its dot."""
    p = os.fspath(p)
    start = max(p.rfind("\\"), p.rfind("/")) + 1
    place = p.rfind(".")
    if place > start and p[start:place].strip("."):
        return p[:place], p[place:]
    return p, ""


def normpath(path):
    """Remove double separators and dots from a path."""
    drive, root, rest = splitroot(os.fspath(path).replace("/", "\\"))
    parts = []
    for part in rest.split("\\"):
        if not part or part == ".":
            continue
        if part != ".." or not root and (not parts or parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return drive + root + "\\".join(parts) or "."
