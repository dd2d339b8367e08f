"""Addresses as the grammar of RFC 5322 has them, read from the beginning of a text.

Servers of mail read the arguments of their commands with these two functions; each returns what it
has read and the rest of the text.
"""

from collections import namedtuple

from email import errors

_SPACES = " \t"
# What ends an atom; dots may stand in one between other characters.
_SPECIALS = '()<>@,:;\\"[] \t'


class AddrSpec(namedtuple("AddrSpec", "local_part domain")):
    """An address: what stands before the sign, and the domain, or None."""

    __slots__ = ()

    @property
    def addr_spec(self):
        """The address as a text, with quotes where the first part needs them."""
        local = self.local_part
        if local is None:
            return "<>"
        if not local or local[0] == "." or local[-1] == "." or ".." in local or set(local) & set(_SPECIALS):
            local = '"' + local.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return local if self.domain is None else f"{local}@{self.domain}"


def _without_comments(text):
    # The text behind spaces and comments, which may stand in each other.
    depth, place = 0, 0
    while place < len(text):
        character = text[place]
        if character == "(":
            depth += 1
        elif character == ")" and depth:
            depth -= 1
        elif character == "\\" and depth:
            place += 1
        elif not depth and character not in _SPACES:
            break
        place += 1
    if depth:
        raise errors.HeaderParseError(f"end of input in a comment of {text!r}")
    return text[place:]


def _enclosed(text, end):
    # The text up to an end, which opens with one character and knows backslashes.
    read, place = [], 1
    while place < len(text) and text[place] != end:
        place += text[place] == "\\"
        read.append(text[place:place + 1])
        place += 1
    if place >= len(text):
        raise errors.HeaderParseError(f"expected {end!r} but found the end of {text!r}")
    return "".join(read), text[place + 1:]


def _atom(text):
    end = next((place for place, c in enumerate(text) if c in _SPECIALS), len(text))
    if end == 0:
        raise errors.HeaderParseError(f"expected atom but found {text!r}")
    return text[:end], text[end:]


def get_addr_spec(value):
    """Read an address; return it and the rest."""
    value = _without_comments(value)
    read = _enclosed(value, '"') if value[:1] == '"' else _atom(value)
    local, rest = read[0], _without_comments(read[1])
    if not rest or rest[0] != "@":
        return AddrSpec(local, None), rest
    rest = _without_comments(rest[1:])
    if rest[:1] == "[":
        inner, rest = _enclosed(rest, "]")
        return AddrSpec(local, f"[{inner}]"), _without_comments(rest)
    domain, rest = _atom(rest)
    return AddrSpec(local, domain), _without_comments(rest)


def get_angle_addr(value):
    """Read an address between angle brackets; return it and the rest."""
    value = _without_comments(value)
    if value[:1] != "<":
        raise errors.HeaderParseError(f"expected angle-addr but found {value!r}")
    value = _without_comments(value[1:])
    if value[:1] == ">":
        return AddrSpec(None, None), _without_comments(value[1:])
    if value[:1] == "@":
        # The way over other servers, which nobody has used for decades, is read and dropped.
        _, sign, value = value.partition(":")
        if not sign:
            raise errors.HeaderParseError("expected ':' behind the route of an address")
    address, rest = get_addr_spec(value)
    # A bracket that never closes is forgiven.
    if rest and rest[0] != ">":
        raise errors.HeaderParseError(f"expected '>' but found {rest!r}")
    return address, _without_comments(rest[1:])
