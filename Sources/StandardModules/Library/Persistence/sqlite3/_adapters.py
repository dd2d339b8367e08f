"""How values of Python's types are stored, and made again from what is stored."""

from ._errors import ProgrammingError


class PrepareProtocol:
    """PEP 246 style object adaption protocol type."""

    __module__ = "sqlite3"


adapters = {}
converters = {}
# Whether values of SQLite's own types have adapters as well.
adapts_all = False

_missing = object()


def register_adapter(type, adapter, /):
    """Register a function to adapt Python objects to SQLite values."""
    global adapts_all
    if type in (int, float, str, bytearray, bytes):
        adapts_all = True
    adapters[type, PrepareProtocol] = adapter


def register_converter(typename, converter, /):
    """Register a function to convert SQLite values to Python objects."""
    converters[typename.upper()] = converter


def adapt(obj, proto=PrepareProtocol, alt=_missing, /):
    """Adapt given object to given protocol."""
    adapter = adapters.get((type(obj), proto))
    if adapter is not None:
        return adapter(obj)
    for offer, argument in ((getattr(proto, "__adapt__", None), obj), (getattr(obj, "__conform__", None), proto)):
        if offer is not None:
            try:
                adapted = offer(argument)
            except TypeError:
                continue
            if adapted is not None:
                return adapted
    if alt is not _missing:
        return alt
    raise ProgrammingError("can't adapt")


def adapt_parameter(value):
    """A value as it is bound: the value itself when nobody says otherwise."""
    return adapt(value, PrepareProtocol, value)

# CPython has them in C.
__builtin_functions__ = ("adapt", "register_adapter", "register_converter")
