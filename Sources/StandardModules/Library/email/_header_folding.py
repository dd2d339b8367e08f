"""Headers as they are written by the newer policies: folded at blanks, encoded where they are not ASCII."""

import re

from binascii import b2a_base64

from email import utils
from email.header import _ENCODED_WORD, decode_header

_ROOM = 78
# What an encoded word has around its text.
_CHROME = len("=?utf-8?q??=")
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-!*+/")


def _encoded_word(text):
    """The text as an encoded word; quoted, unless base 64 is much shorter."""
    data = text.encode("utf-8", "surrogateescape")
    quoted = "".join(chr(byte) if byte in _SAFE else "_" if byte == 32 else f"={byte:02X}" for byte in data)
    based = b2a_base64(data, newline=False).decode()
    return f"=?utf-8?q?{quoted}?=" if len(quoted) - len(based) < 5 else f"=?utf-8?b?{based}?="


def unstructured(value):
    """The text of a header with its encoded words decoded."""
    if not _ENCODED_WORD.search(value):
        return value
    return "".join(
        part if isinstance(part, str) else part.decode(charset or "ascii", "replace")
        for part, charset in _spaced(decode_header(value)))


def _spaced(parts):
    """The parts with the blanks that stand between plain and encoded ones."""
    for index, (part, charset) in enumerate(parts):
        if isinstance(part, bytes) and index > 0 and (charset is None) != (parts[index - 1][1] is None):
            before = parts[index - 1][0]
            if not before.endswith(b" ") and not part.startswith(b" "):
                yield " ", None
        yield part, charset


def _words(text):
    """The text in pieces that begin with blanks."""
    return re.findall(r"[ \t]*[^ \t]+[ \t]*$|[ \t]*[^ \t]+|[ \t]+$", text)


def _units(text, length):
    """Addresses that fit on a line of their own stay whole."""
    for unit in re.findall(r'(?:"(?:\\.|[^"\\])*"|[^",])+,?|,', text):
        if unit.isascii() and len(unit) + 1 <= length:
            yield unit
        else:
            yield from _words(unit)


def fold_text(name, text, policy, is_list=False):
    """The lines of a header; those of a list of addresses are parted between these."""
    length = policy.max_line_length or 10**9
    end = policy.linesep
    lines = [name + ":"]
    text = " " + text
    run = ""
    for word in _units(text, length) if is_list else _words(text):
        if word.isascii() or policy.utf8:
            if run:
                _add_encoded(lines, run, length)
                run = ""
            _add(lines, word, length)
        else:
            run += word
    if run:
        _add_encoded(lines, run, length)
    return end.join(lines) + end


def _add(lines, word, length):
    if len(lines[-1]) + len(word) <= length or lines[-1].isspace():
        lines[-1] += word
    elif word[0] in " \t":
        lines.append(word)
    else:
        lines[-1] += word


def _add_encoded(lines, run, length):
    """Add words that are not ASCII as encoded ones; the first blank stays outside."""
    text = run.lstrip(" \t")
    blank = run[:len(run) - len(text)]
    while text:
        room = min(length, _ROOM) - len(lines[-1]) - len(blank)
        count = _fitting(text, room)
        if count == 0 and len(lines[-1]) > 1:
            lines.append("")
            blank = " "
            continue
        count = max(count, 1)
        lines[-1] += blank + _encoded_word(text[:count])
        text = text[count:]
        if text:
            lines.append("")
            blank = " "


def _fitting(text, room):
    """How many characters fit as an encoded word."""
    count = max(0, min(len(text), room - _CHROME))
    while count > 0 and len(_encoded_word(text[:count])) > room:
        count -= 1
    return count


def fold_parameters(name, value, params, policy):
    """The lines of a header with parameters; what is not ASCII is written as RFC 2231 wants it."""
    from urllib.parse import quote

    length = policy.max_line_length or 10**9
    lines = [f"{name}: {value}"]
    quoted = {key: f'{key}="{utils.quote(text)}"' for key, text in params.items()}
    whole = "; ".join([*lines, *quoted.values()])
    if len(whole) <= length and (whole.isascii() or policy.utf8):
        return whole + policy.linesep
    for key, text in params.items():
        lines[-1] += ";"
        is_plain = text.isascii() or policy.utf8
        part = quoted[key] if is_plain else f"{key}*=utf-8''{quote(text, safe='')}"
        if len(lines[-1]) + len(part) + 1 < length:
            lines[-1] += " " + part
        elif len(part) + 2 <= length:
            lines.append(" " + part)
        else:
            lines += _sections(key, text, "us-ascii" if is_plain else "utf-8", length)
    return policy.linesep.join(lines) + policy.linesep


def _sections(key, text, charset, length):
    """A long parameter in numbered sections, each a line."""
    from urllib.parse import quote

    lines, start = [], f"{charset}''"
    while text:
        title = f"{key}*{len(lines)}*={start}"
        room = (length if length > len(title) + 3 else _ROOM) - len(title) - 2
        count = min(len(text), room)
        while count > 1 and len(quote(text[:count], safe="")) > room:
            count -= 1
        lines.append(f" {title}{quote(text[:count], safe='')}")
        text, start = text[count:], ""
        if text:
            lines[-1] += ";"
    return lines
