"""Paths that match a pattern of the shell."""

import fnmatch
import os
import re
import stat

__all__ = ["escape", "glob", "iglob", "translate"]

_MAGIC = re.compile(r"[*?[]")
_MAGIC_BYTES = re.compile(rb"[*?[]")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return the paths that match the pattern."""
    return list(
        iglob(
            pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
            include_hidden=include_hidden,
        ))  # fmt: skip


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Iterate over the paths that match the pattern."""
    root_dir = pathname[:0] if root_dir is None else os.fspath(root_dir)
    found = _iglob(pathname, root_dir, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The pattern's own directory comes first, as an empty path.
        first = next(found, None)
        if first:
            found = _chain(first, found)
    return found


def _chain(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root, recursive, dirs_only, hidden):
    directory, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, directory)):
            yield pathname
        return
    if not directory:
        if recursive and _is_recursive(name):
            yield from _recursive(root, name, dirs_only, hidden)
        else:
            yield from _matching(root, name, dirs_only, hidden)
        return
    if directory != pathname and has_magic(directory):
        directories = _iglob(directory, root, recursive, True, hidden)
    else:
        directories = [directory]
    if not has_magic(name):
        select = _literal
    else:
        select = _recursive if recursive and _is_recursive(name) else _matching
    for directory in directories:
        for found in select(os.path.join(root, directory), name, dirs_only, hidden):
            yield os.path.join(directory, found)


def _matching(directory, pattern, dirs_only, hidden):
    names = _list(directory, dirs_only)
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _literal(directory, name, dirs_only, hidden):
    path = os.path.join(directory, name) if name else directory
    exists = os.path.lexists(path) if name else os.path.isdir(path)
    return [name] if exists else []


def _recursive(directory, pattern, dirs_only, hidden):
    if not directory or os.path.isdir(directory):
        yield pattern[:0]
    yield from _below(directory, dirs_only, hidden)


def _below(directory, dirs_only, hidden):
    for name in _list(directory, dirs_only):
        if hidden or not _is_hidden(name):
            yield name
            path = os.path.join(directory, name) if directory else name
            for inner in _below(path, dirs_only, hidden):
                yield os.path.join(name, inner)


def _list(directory, dirs_only):
    try:
        with os.scandir(directory or (os.curdir if isinstance(directory, str) else b".")) as entries:
            return [entry.name for entry in entries if not dirs_only or entry.is_dir()]
    except OSError:
        return []


def has_magic(s):
    """Is there a special character in the pattern?"""
    return (_MAGIC if isinstance(s, str) else _MAGIC_BYTES).search(s) is not None


def _is_hidden(name):
    return name[:1] in (".", b".")


def _is_recursive(pattern):
    return pattern in ("**", b"**")


def escape(pathname):
    """Return the path with its special characters taken literally."""
    if isinstance(pathname, bytes):
        return _MAGIC_BYTES.sub(rb"[\g<0>]", pathname)
    return _MAGIC.sub(r"[\g<0>]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Return the pattern as a regular expression."""
    separators = seps or os.sep
    escaped = "".join(map(re.escape, separators))
    any_separator = f"[{escaped}]" if len(separators) > 1 else escaped
    not_separator = f"[^{escaped}]"
    if include_hidden:
        last, one = f"{not_separator}+", f"{not_separator}+{any_separator}"
        many, all_ = f"(?:.+{any_separator})?", ".*"
    else:
        last = f"[^{escaped}.]{not_separator}*"
        one = f"{last}{any_separator}"
        many, all_ = f"(?:{one})*", f"(?:{one})*{last}"
    results = []
    parts = re.split(any_separator, pat)
    for index, part in enumerate(parts):
        is_last = index == len(parts) - 1
        if part == "*":
            results.append(last if is_last else one)
        elif recursive and part == "**":
            if is_last:
                results.append(all_)
            elif parts[index + 1] != "**":
                results.append(many)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    results.append(r"(?!\.)")
                results += fnmatch._translate(part, f"{not_separator}*", not_separator)
            if not is_last:
                results.append(any_separator)
    return rf"(?s:{''.join(results)})\Z"


def glob0(dirname, pattern):
    """Return the name in a list, if there is such a file."""
    _warn_of("glob0")
    return list(_literal(dirname, pattern, False, False))


def glob1(dirname, pattern):
    """Return the names in a directory that match; hidden ones only by a pattern that begins with a dot."""
    _warn_of("glob1")
    return list(_matching(dirname, pattern, False, False))


def _warn_of(name):
    import warnings

    warnings.warn(
        f"glob.{name} is deprecated and will be removed in Python 3.15. "
        "Use glob.glob and pass *root_dir* argument instead.", DeprecationWarning, stacklevel=3,
    )  # fmt: skip
