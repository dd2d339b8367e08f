"""Lines of source files."""

import _imp
import posix

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
    return updatecache(filename, module_globals)


def clearcache():
    """Forget all files."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all of them, where it has changed since it was read."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            # Nothing is known, or the text came from a loader.
            continue
        if _state_of(entry[3]) != entry[:2]:
            cache.pop(name, None)


def _state_of(path):
    """Size and time of a file; None for what has none."""
    try:
        status = posix.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime


def updatecache(filename, module_globals=None):
    """Read a file anew; return its lines."""
    old = cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">") and old is None:
        return []
    text = _imp.source_text(filename)
    state = _state_of(filename)
    if text is None and (old is not None and len(old) == 1 or lazycache(filename, module_globals)):
        load = (old or cache.pop(filename))[0]
        try:
            text = load()
        except (ImportError, OSError):
            return []
        state = len(text or ""), None
    if text is None:
        return []
    if text and not text.endswith("\n"):
        text += "\n"
    lines = text.splitlines(keepends=True)
    cache[filename] = (*(state or (len(text), None)), lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Note how the loader of a module tells its text; return whether it can."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return False
    names = module_globals or {}
    spec = names.get("__spec__")
    name = names.get("__name__") if spec is None else spec.name
    loader = names.get("__loader__") if spec is None else spec.loader
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
