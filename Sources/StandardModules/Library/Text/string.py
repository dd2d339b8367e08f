"""Constants of characters, templates, and the formatter behind str.format."""

import re

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template",
]  # fmt: skip

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize every word."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """A text with $names in it. Subclasses may choose other delimiters, other names, or the whole pattern."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        if "pattern" in cls.__dict__:
            text = cls.pattern
        else:
            mark, name = re.escape(cls.delimiter), cls.idpattern
            braced = cls.braceidpattern or name
            choices = rf"(?P<escaped>{mark})|(?P<named>{name})|\{{(?P<braced>{braced})\}}|(?P<invalid>)"
            text = f"{mark}(?:{choices})"
        cls.pattern = re.compile(text, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _name(self, match):
        """The name of a placeholder; None for one that is none, or escaped."""
        name = match["named"]
        if name is None:
            name = match["braced"]
        if name is None and match["escaped"] is None and match["invalid"] is None:
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return name

    def _invalid(self, match):
        position = match.start("invalid")
        lines = self.template[:position].splitlines(keepends=True)
        line, column = max(1, len(lines)), position - len("".join(lines[:-1])) if lines else 1
        return ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        """Fill the names in; a missing one is an error."""
        mapping = _joined(mapping, kws)

        def fill(match):
            name = self._name(match)
            if name is not None:
                return str(mapping[name])
            if match["escaped"] is None:
                raise self._invalid(match)
            return self.delimiter

        return self.pattern.sub(fill, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """Fill the names in; missing ones stay."""
        mapping = _joined(mapping, kws)

        def fill(match):
            name = self._name(match)
            if name is None:
                return match[0] if match["escaped"] is None else self.delimiter
            try:
                return str(mapping[name])
            except KeyError:
                return match[0]

        return self.pattern.sub(fill, self.template)

    def is_valid(self):
        """Can the template be filled at all?"""
        return all(
            self._name(match) is not None or match["escaped"] is not None
            for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """Return the names, each once."""
        names = map(self._name, self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for name in names if name is not None))


Template._compile()


def _joined(mapping, kws):
    if not kws:
        return mapping
    from collections import ChainMap

    return ChainMap(kws, mapping) if mapping else kws


class Formatter:
    """What str.format does, in parts that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        """Fill the fields in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """As format(), with the arguments in a tuple and a dict."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, index=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first = name.partition(".")[0].partition("[")[0]
            if first == "":
                if index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(index) + name
                index += 1
            elif first.isdigit():
                if index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                index = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, index = self._vformat(spec, args, kwargs, used, depth - 1, index)
            result.append(self.format_field(value, spec))
        return "".join(result), index

    def parse(self, format_string):
        """Iterate over literals, field names, format specs and conversions."""
        if not isinstance(format_string, str):
            raise TypeError(f"expected str, got {type(format_string).__name__}")
        return _pieces(format_string)

    def get_value(self, key, args, kwargs):
        """Return the argument with this position or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end; a subclass may object."""

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def get_field(self, field_name, args, kwargs):
        """Return what a field name such as 0.name or key[2] stands for, and the argument it uses."""
        first, rest = _field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = getattr(value, name) if is_attribute else value[name]
        return value, first


# MARK: Reading format strings


def _field_name_split(string, /):
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


def _pieces(text):
    position = 0
    end = len(text)
    while position < end:
        start = position
        while position < end and text[position] not in "{}":
            position += 1
        if position == end:
            yield text[start:], None, None, None
            return
        brace = text[position]
        if text[position + 1 : position + 2] == brace:
            # A doubled brace ends a piece, as in CPython.
            yield text[start : position + 1], None, None, None
            position += 2
        elif brace == "}" or position + 1 == end:
            raise ValueError(f"Single {brace!r} encountered in format string")
        else:
            field, after = _field(text, position + 1)
            yield text[start:position], *field
            position = after


def _field(text, start):
    """Read a field behind its brace: name, spec and conversion, and where the text goes on."""
    position = start
    end = len(text)
    while position < end and (char := text[position]) not in "}:!":
        if char == "{":
            raise ValueError("unexpected '{' in field name")
        if char == "[":
            closing = text.find("]", position)
            position = end if closing < 0 else closing
        position += 1
    if position >= end:
        raise ValueError("expected '}' before end of string")
    name = text[start:position]
    conversion = None
    position += 1
    if char == "}":
        return (name, "", None), position
    if char == "!":
        if position == end:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[position]
        after = text[position + 1 : position + 2]
        position += 2
        if after == "}":
            return (name, "", conversion), position
        if after not in ("", ":"):
            raise ValueError("expected ':' after conversion specifier")
    depth = 1
    for place in range(position, end):
        if text[place] == "{":
            depth += 1
        elif text[place] == "}":
            depth -= 1
            if not depth:
                return (name, text[position:place], conversion), place + 1
    raise ValueError("unmatched '{' in format spec")
