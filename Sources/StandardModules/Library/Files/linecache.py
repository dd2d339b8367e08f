"""Lines of source files."""

import io

import _imp

__all__ = ["getline", "clearcache", "checkcache", "lazycache", "getlines"]

cache = {}


def getline(filename, lineno, module_globals=None):
    """Return a line with its line ending; an empty text when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file; none when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def updatecache(filename, module_globals=None):
    """Read a file anew and return its lines."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        del cache[filename]
    known = filename.startswith(("<baton>", "<python-input-"))
    if not filename or filename.startswith("<") and not known and filename.endswith(">"):
        return []
    text = _imp.source_text(filename)
    if text is None and lazycache(filename, module_globals):
        try:
            text = cache[filename][0]()
        except (ImportError, OSError):
            text = None
        else:
            if text is None:
                return []
    if text is None:
        return []
    lines = io.StringIO(text, newline=None).readlines() or ["\n"]
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = len(text), _modified(filename), lines, filename
    return lines


def _modified(filename):
    import os

    try:
        return os.stat(filename).st_mtime
    except (OSError, ValueError):
        return None


def clearcache():
    """Forget all files."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all of them, where they have changed since."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        if _modified(name) != entry[1]:
            cache.pop(name, None)


def lazycache(filename, module_globals):
    """Note how a module's loader gives its source, to be asked when the lines are wanted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return False
    if module_globals and "__name__" in module_globals:
        spec = module_globals.get("__spec__")
        name = getattr(spec, "name", None) or module_globals["__name__"]
        loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
        get_source = getattr(loader, "get_source", None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False
