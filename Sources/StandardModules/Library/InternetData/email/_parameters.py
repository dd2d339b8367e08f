"""Parameters of headers: `text/plain; charset="utf-8"` taken apart and written."""

import re

from email import utils

SEMISPACE = "; "
_SPECIALS = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def split_value(header):
    """The value of a header before its parameters, and the parameters."""
    value, semicolon, rest = str(header).partition(";")
    return (value.strip(), rest.strip()) if semicolon else (value.strip(), None)


def format_parameter(name, value=None, quoted=True):
    """One parameter as text; a tuple is (character set, language, text)."""
    if value is None or len(value) == 0:
        return name
    if isinstance(value, tuple):
        return f"{name}*={utils.encode_rfc2231(value[2], value[0], value[1])}"
    try:
        value.encode("ascii")
    except UnicodeEncodeError:
        return f"{name}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quoted or _SPECIALS.search(value):
        return f'{name}="{utils.quote(value)}"'
    return f"{name}={value}"


def parse_parameters(text):
    """The parts of a header between its semicolons, names in lower case."""
    text = ";" + str(text)
    parts = []
    while text[:1] == ";":
        text = text[1:]
        end = text.find(";")
        while end > 0 and (text.count('"', 0, end) - text.count('\\"', 0, end)) % 2:
            end = text.find(";", end + 1)
        if end < 0:
            end = len(text)
        part = text[:end]
        if "=" in part:
            name, value = part.split("=", 1)
            part = f"{name.strip().lower()}={value.strip()}"
        parts.append(part.strip())
        text = text[end:]
    return parts


def unquoted(value):
    """The value without quotes, whatever its form."""
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)
