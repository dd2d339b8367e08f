"""What becomes of what cannot be encoded or decoded: the handlers of errors, by name."""

from operator import index

# Where scripts find these names.
__name__ = "_codecs"

_handlers = {}


def register_error(errors, handler, /):
    """Register an error handler."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the error handler of a name."""
    if name in _handlers:
        return _handlers[name]
    if name in _OWN:
        return globals()[_OWN[name]]
    raise LookupError(f"unknown error handler name '{name}'")


def _parts(error, *kinds):
    if not isinstance(error, kinds or (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end], error.end


def strict_errors(error, /):
    """Raise the error."""
    if not isinstance(error, Exception):
        raise TypeError("codec must pass exception instance")
    raise error


def ignore_errors(error, /):
    """Leave out what cannot be expressed."""
    return "", _parts(error)[1]


def replace_errors(error, /):
    """Put a question mark, or the replacement character."""
    part, end = _parts(error)
    if isinstance(error, UnicodeEncodeError):
        return "?" * len(part), end
    return "\ufffd" * (1 if isinstance(error, UnicodeDecodeError) else len(part)), end


def xmlcharrefreplace_errors(error, /):
    """Put references of XML."""
    part, end = _parts(error, UnicodeEncodeError)
    return "".join(f"&#{ord(one)};" for one in part), end


def backslashreplace_errors(error, /):
    """Put escapes with backslashes."""
    part, end = _parts(error)
    if isinstance(part, bytes):
        return "".join(f"\\x{one:02x}" for one in part), end
    return "".join(escaped(ord(one)) for one in part), end


def escaped(point):
    """The escape of a character by its number."""
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def namereplace_errors(error, /):
    """Put escapes with names."""
    import unicodedata

    part, end = _parts(error, UnicodeEncodeError)
    names = [(unicodedata.name(one, None), one) for one in part]
    return "".join(f"\\N{{{name}}}" if name else escaped(ord(one)) for name, one in names), end


def surrogateescape(error, /):
    """Put surrogates for bytes, and bytes for surrogates."""
    part, end = _parts(error, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(error, UnicodeEncodeError):
        if all("\udc80" <= one <= "\udcff" for one in part):
            return bytes(ord(one) - 0xDC00 for one in part), end
        raise error
    # At most four bytes at once, and none that is a character of its own.
    part = part[:4]
    count = next((place for place, one in enumerate(part) if one < 128), len(part))
    if not count:
        raise error
    return "".join(chr(0xDC00 + one) for one in part[:count]), error.start + count


def surrogatepass(error, /):
    """Take surrogates for characters."""
    part, end = _parts(error, UnicodeEncodeError, UnicodeDecodeError)
    name = error.encoding.lower().replace("_", "-")
    if not name.startswith(("utf-8", "utf-16", "utf-32")):
        raise error
    if isinstance(part, str):
        if all("\ud800" <= one <= "\udfff" for one in part):
            return part.encode(name, "surrogatepass"), end
        raise error
    width = {"8": 3, "1": 2, "3": 4}[name[4]]
    start = error.start
    text = error.object[start:start + width].decode(name, "surrogatepass")
    if len(text) == 1 and "\ud800" <= text <= "\udfff":
        return text, start + width
    raise error


# What scripts find under these names as long as they register nothing else.
_OWN = {
    "strict": "strict_errors", "ignore": "ignore_errors", "replace": "replace_errors",
    "xmlcharrefreplace": "xmlcharrefreplace_errors", "backslashreplace": "backslashreplace_errors",
    "namereplace": "namereplace_errors", "surrogateescape": "surrogateescape", "surrogatepass": "surrogatepass",
}  # fmt: skip
# CPython has them in C.
__builtin_functions__ = tuple(_OWN.values())


def handled(error, errors, kind):
    """Replacement and next position, as a handler says."""
    found = lookup_error(errors)(error)
    allowed = (str, bytes) if kind == "encoding" else str
    if not isinstance(found, tuple) or len(found) != 2 or not (
            isinstance(found[0], allowed)):
        types = "str/bytes" if kind == "encoding" else "str"
        raise TypeError(f"{kind} error handler must return ({types}, int) tuple")
    replacement, position = found[0], index(found[1])
    size = len(error.object)
    place = position + size if position < 0 else position
    if not 0 <= place <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return replacement, place
