"""Paths as texts: joined, split, normalised."""

import posix
import stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename",
    "dirname", "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists",
    "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
    "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isdevdrive", "isreserved",
]  # fmt: skip

curdir, pardir, sep, extsep, pathsep = ".", "..", "/", ".", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False
_fspath = posix.fspath


def _check_types(function, *paths):
    texts = 0
    for path in paths:
        if isinstance(path, str):
            texts += 1
        elif not isinstance(path, bytes):
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, "
                f"not {path.__class__.__name__!r}"
            ) from None
    if 0 < texts < len(paths):
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """Return the path in the system's normal case: as it is."""
    return _fspath(s)


def isabs(s):
    """Does the path begin with a slash?"""
    s = _fspath(s)
    return s.startswith("/" if isinstance(s, str) else b"/")


def join(a, *p):
    """Join components; an absolute one drops those before it."""
    path = a = _fspath(a)
    slash = "/" if isinstance(a, str) else b"/"
    try:
        if not p:
            path[:0] + slash
        for component in map(_fspath, p):
            if component.startswith(slash) or not path:
                path = component if component.startswith(slash) else path + component
            elif path.endswith(slash):
                path += component
            else:
                path += slash + component
    except (TypeError, AttributeError, BytesWarning):
        _check_types("join", a, *p)
        raise
    return path


def split(p):
    """Return what is before and after the last slash."""
    p = _fspath(p)
    slash = "/" if isinstance(p, str) else b"/"
    place = p.rfind(slash) + 1
    head, tail = p[:place], p[place:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Return the path without its extension, and the extension with its dot."""
    p = _fspath(p)
    slash, dot = ("/", ".") if isinstance(p, str) else (b"/", b".")
    start = p.rfind(slash) + 1
    place = p.rfind(dot)
    if place > start and p[start:place].strip(dot):
        return p[:place], p[place:]
    return p, p[:0]


def splitdrive(p):
    """Return an empty drive and the path."""
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """Return drive, root and the rest of the path."""
    p = _fspath(p)
    slash, empty = ("/", "") if isinstance(p, str) else (b"/", b"")
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """Return what is after the last slash."""
    return split(p)[1]


def dirname(p):
    """Return what is before the last slash."""
    return split(p)[0]


def commonprefix(m):
    """Return the longest text with which all begin."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    first, last = min(m), max(m)
    for place, char in enumerate(first):
        if char != last[place]:
            return first[:place]
    return first


def _mode(path, status=posix.stat):
    try:
        return status(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    """Is there something at the path?"""
    return _mode(path) != 0


def lexists(path):
    """Is there something at the path, a broken link included?"""
    return _mode(path, posix.lstat) != 0


def isdir(s):
    """Is the path a directory, or a link to one?"""
    return stat.S_ISDIR(_mode(s))


def isfile(path):
    """Is the path a regular file, or a link to one?"""
    return stat.S_ISREG(_mode(path))


def islink(path):
    """Is the path a symbolic link?"""
    return stat.S_ISLNK(_mode(path, posix.lstat))


def isjunction(path):
    """Is the path a junction? Only Windows has them."""
    _fspath(path)
    return False


isdevdrive = isreserved = isjunction


def ismount(path):
    """Is the path a mount point?"""
    try:
        own = posix.lstat(path)
        if stat.S_ISLNK(own.st_mode):
            return False
        path = _fspath(path)
        above = posix.lstat(realpath(join(path, ".." if isinstance(path, str) else b"..")))
    except (OSError, ValueError):
        return False
    return own.st_dev != above.st_dev or own.st_ino == above.st_ino


def getsize(filename):
    """Return the size of a file."""
    return posix.stat(filename).st_size


def getmtime(filename):
    """Return when a file was changed."""
    return posix.stat(filename).st_mtime


def getatime(filename):
    """Return when a file was read."""
    return posix.stat(filename).st_atime


def getctime(filename):
    """Return when a file's status was changed."""
    return posix.stat(filename).st_ctime


def samestat(s1, s2):
    """Are two statuses those of one file?"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Are two paths those of one file?"""
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    """Are two descriptors those of one file?"""
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def expanduser(path):
    """Replace ~ and ~user by the home directory."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expanduser(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    if not path.startswith("~"):
        return path
    import os
    import pwd

    user, slash, rest = path[1:].partition("/")
    if not user and "HOME" in os.environ:
        home = os.environ["HOME"]
    else:
        try:
            home = (pwd.getpwnam(user) if user else pwd.getpwuid(posix.getuid())).pw_dir
        except KeyError:
            return path
    home = home.rstrip("/")
    return (home + slash + rest) or "/"


def expandvars(path):
    """Replace $name and ${name} by environment variables; unknown ones stay."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    if "$" not in path:
        return path
    import os
    import re

    def value(match):
        return os.environ.get(match[1] or match[2], match[0])

    return re.sub(r"(?a)\$(?:(\w+)|\{([^}]*)\})", value, path)


def normpath(path):
    """Remove double slashes and dots from a path."""
    return posix._path_normpath(path)


def abspath(path):
    """Return an absolute form of the path."""
    path = _fspath(path)
    if not isabs(path):
        here = posix.getcwd()
        path = join(here if isinstance(path, str) else here.encode(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Return the absolute form of the path without symbolic links."""
    filename = _fspath(filename)
    if isinstance(filename, bytes):
        text = filename.decode("utf-8", "surrogateescape")
        return realpath(text, strict=strict).encode("utf-8", "surrogateescape")
    done = "/" if filename.startswith("/") else posix.getcwd()
    # Names that are to be looked at, the next one last; a tuple is a link whose target ends there.
    rest = filename.split("/")[::-1]
    # Where links lead; None while that is being found out.
    targets = {}
    while rest:
        part = rest.pop()
        if isinstance(part, tuple):
            targets[part[0]] = done
            continue
        if not part or part == ".":
            continue
        if part == "..":
            done = dirname(done)
            continue
        next_ = join(done, part)
        if next_ in targets:
            # A link that leads back to itself stays as it is, or fails.
            if strict and targets[next_] is None:
                posix.stat(next_)
            done = targets[next_] or next_
            continue
        try:
            target = posix.readlink(next_)
        except OSError:
            if strict:
                # Says that nothing is there; what is no link is fine.
                posix.lstat(next_)
            done = next_
            continue
        targets[next_] = None
        if target.startswith("/"):
            done = "/"
        rest.append((next_,))
        rest += target.split("/")[::-1]
    return done


def relpath(path, start=None):
    """Return the path as it is seen from another directory."""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = ("/", ".", "..") if isinstance(path, str) else (b"/", b".", b"..")
    start = dot if start is None else _fspath(start)
    _check_types("relpath", path, start)
    from_parts = [part for part in abspath(start).split(slash) if part]
    to_parts = [part for part in abspath(path).split(slash) if part]
    shared = len(commonprefix([from_parts, to_parts]))
    parts = [dots] * (len(from_parts) - shared) + to_parts[shared:]
    return slash.join(parts) if parts else dot


def commonpath(paths):
    """Return the longest path that is above all."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check_types("commonpath", *paths)
    slash, dot = ("/", ".") if isinstance(paths[0], str) else (b"/", b".")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    shared = commonprefix(split_paths)
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(shared)

# CPython has them in C.
__builtin_functions__ = ("normpath", "splitroot")
