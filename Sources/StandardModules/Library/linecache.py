"""Lines of source files."""

import _imp

__all__ = ["getline", "clearcache", "checkcache", "lazycache", "getlines"]

cache = {}


def getline(filename, lineno, module_globals=None):
    """Return a line with its line ending; an empty text when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file; none when it cannot be read."""
    if filename not in cache:
        text = _imp.source_text(filename)
        if text is None:
            return []
        if text and not text.endswith("\n"):
            text += "\n"
        cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    return cache[filename][2]


def clearcache():
    """Forget all files."""
    cache.clear()


def checkcache(filename=None):
    """Forget a file, or all of them, so that changes are seen."""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def lazycache(filename, module_globals):
    """Nothing is prepared: modules of Baton are read as quickly as files."""
    return False
