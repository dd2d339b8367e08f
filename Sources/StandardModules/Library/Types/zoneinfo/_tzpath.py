"""Where the files of zones are."""

import os
import warnings

_DEFAULT = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
TZPATH = ()


class InvalidTZPathWarning(RuntimeWarning):
    """A path of the environment is not absolute and is left out."""


def reset_tzpath(to=None):
    """Say where the files of zones are; without a path, what the environment or the system says."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
        relative = [path for path in map(os.fspath, to) if not os.path.isabs(path)]
        if relative:
            raise ValueError(_refusal(relative))
        TZPATH = tuple(map(os.fspath, to))
        return
    text = os.environ.get("PYTHONTZPATH")
    if text is None:
        TZPATH = _DEFAULT
        return
    paths = [path for path in text.split(os.pathsep) if path]
    relative = [path for path in paths if not os.path.isabs(path)]
    if relative:
        warnings.warn(
            "Invalid paths specified in PYTHONTZPATH environment variable. " + _refusal(relative),
            InvalidTZPathWarning, stacklevel=3)
    TZPATH = tuple(path for path in paths if os.path.isabs(path))


def _refusal(paths):
    lines = "".join(f"\n    {path}" for path in paths)
    return f"Paths should be absolute but found the following relative paths:{lines}"


def _check_key(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if normal.split("/")[0] == "..":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def find_tzfile(key):
    """The path of a zone's file, or None."""
    _check_key(key)
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    return None


def available_timezones():
    """The names of all zones."""
    zones = set()
    for root in TZPATH:
        for folder, folders, files in os.walk(root):
            if folder == root:
                folders[:] = [name for name in folders if name not in ("right", "posix")]
            for name in files:
                path = os.path.join(folder, name)
                key = os.path.relpath(path, start=root)
                if key not in zones and _is_zone(path):
                    zones.add(key)
    zones.discard("posixrules")
    return zones


def _is_zone(path):
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"TZif"
    except OSError:
        return False


reset_tzpath()
