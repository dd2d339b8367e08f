"""The halves of `string.Formatter` that templates and sandboxes take by these names."""

from string import _pieces


def formatter_parser(string, /):
    """Iterate over literals, field names, format specs and conversions."""
    if not isinstance(string, str):
        raise TypeError(f"expected str, got {type(string).__name__}")
    return _pieces(string)


def formatter_field_name_split(string, /):
    """Return what a field name begins with, and an iterator over the attributes and keys behind it."""
    if not isinstance(string, str):
        raise TypeError(f"expected str, got {type(string).__name__}")
    end = next((place for place, char in enumerate(string) if char in ".["), len(string))
    return _number_or_text(string[:end]), _accesses(string[end:])


def _number_or_text(text):
    return int(text) if text.isdecimal() else text


def _accesses(rest):
    """Pairs: whether it is an attribute, and the name or key."""
    while rest:
        if rest[0] == ".":
            end = next((place for place in range(1, len(rest)) if rest[place] in ".["), len(rest))
            name, rest = rest[1:end], rest[end:]
            is_attribute = True
        elif rest[0] == "[":
            name, bracket, rest = rest[1:].partition("]")
            if not bracket:
                raise ValueError("Missing ']' in format string")
            is_attribute = False
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not name:
            raise ValueError("Empty attribute in format string")
        yield is_attribute, name if is_attribute else _number_or_text(name)


# CPython has them in C.
__builtin_functions__ = ("formatter_field_name_split", "formatter_parser")
