"""The halves of `string.Formatter` that templates and sandboxes take by these names."""

from string import _field_name_split, _pieces


def formatter_parser(string, /):
    """Iterate over literals, field names, format specs and conversions."""
    if not isinstance(string, str):
        raise TypeError(f"expected str, got {type(string).__name__}")
    return _pieces(string)


def formatter_field_name_split(string, /):
    """Return what a field name begins with, and an iterator over the attributes and keys behind it."""
    return _field_name_split(string)


# CPython has them in C.
__builtin_functions__ = ("formatter_field_name_split", "formatter_parser")
