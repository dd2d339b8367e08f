"""Headers as they are written by the newer policies: folded at blanks, encoded where they are not ASCII."""

import re

from email.charset import Charset
from email.header import _ENCODED_WORD, decode_header

_UTF8 = Charset("utf-8")
_ROOM = 78


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


def fold_text(name, text, policy, structured):
    """The lines of a header."""
    length = policy.max_line_length or 10**9
    end = policy.linesep
    lines = [name + ":"]
    words = re.findall(r"[ \t]*[^ \t]+[ \t]*$|[ \t]*[^ \t]+|[ \t]+$", " " + text if text else " ")
    run = ""
    for word in words:
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
        lines[-1] += blank + _UTF8.header_encode(text[:count])
        text = text[count:]
        if text:
            lines.append("")
            blank = " "


def _fitting(text, room):
    """How many characters fit as an encoded word."""
    count = len(text)
    while count > 0 and len(_UTF8.header_encode(text[:count])) > room:
        count -= 1 if count < 40 else count // 8
    return count
