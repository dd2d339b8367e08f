"""What programs need beside messages: addresses, dates, identifiers, parameters of headers."""

import re
import urllib.parse

from email._addresses import AddressList, quote
from email._dates import (
    format_datetime, formatdate, localtime, mktime_tz, parsedate, parsedate_to_datetime, parsedate_tz)

__all__ = [
    "collapse_rfc2231_value", "decode_params", "decode_rfc2231", "encode_rfc2231", "formataddr",
    "formatdate", "format_datetime", "getaddresses", "make_msgid", "mktime_tz", "parseaddr", "parsedate",
    "parsedate_tz", "parsedate_to_datetime", "quote", "unquote", "localtime",
]  # fmt: skip

# Programs that check addresses ask for it.
supports_strict_parsing = True

COMMASPACE = ", "
EMPTYSTRING = ""
CRLF = "\r\n"
TICK = "'"
_MUST_QUOTE = re.compile(r'[][\\()<>@,:;".]')
_MUST_ESCAPE = re.compile(r'[\\"]')


def _has_surrogates(s):
    """Whether the text holds bytes that could not be decoded."""
    try:
        s.encode()
        return False
    except UnicodeEncodeError:
        return True


def _sanitize(string):
    """The text with replacement characters for bytes that could not be decoded."""
    return string.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def unquote(str):
    """The text without quotes or angle brackets around it."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str.startswith("<") and str.endswith(">"):
            return str[1:-1]
    return str


# MARK: Addresses

def formataddr(pair, charset="utf-8"):
    """A (name, address) pair as it stands in a header."""
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    try:
        name.encode("ascii")
    except UnicodeEncodeError:
        if isinstance(charset, str):
            from email.charset import Charset

            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    quotes = '"' if _MUST_QUOTE.search(name) else ""
    return f"{quotes}{_MUST_ESCAPE.sub(r'\\\g<0>', name)}{quotes} <{address}>"


def _without_quoted(text):
    """The text without its quoted parts and escapes."""
    return re.sub(r'\\.|"(?:\\.|[^"\\])*"', "", text, flags=re.DOTALL)


def _is_balanced(text):
    """Whether the parentheses outside of quotes are in pairs."""
    depth = 0
    for character in re.sub(r"\\.", "", _without_quoted(text), flags=re.DOTALL):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return False
    return depth == 0


def _count(field):
    """How many addresses the commas of a field promise."""
    plain = _without_quoted(field)
    count = 1 + plain.count(",")
    depth = 0
    for character in plain:
        depth += (character == "(") - (character == ")")
        if character == "," and depth > 0:
            count -= 1
    return count


def getaddresses(fieldvalues, *, strict=True):
    """The (name, address) pairs of several fields; ("", "") for what is malformed."""
    fields = [str(value) for value in fieldvalues]
    if not strict:
        return AddressList(COMMASPACE.join(fields)).parse()
    fields = [field if _is_balanced(field) else "('', '')" for field in fields]
    pairs = AddressList(COMMASPACE.join(fields)).parse()
    result = [("", "") if "[" in address and not _domain_literal(address) else (name, address) for name, address in pairs]
    if len(result) != sum(map(_count, fields)):
        return [("", "")]
    return result


def _domain_literal(address):
    return "@[" in address


def parseaddr(addr, *, strict=True):
    """The (name, address) pair of a field, or ("", "")."""
    if not strict:
        pairs = AddressList(addr).parse()
        return pairs[0] if pairs else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str) or not _is_balanced(addr):
        return "", ""
    pairs = AddressList(addr).parse()
    if len(pairs) != 1 or _count(addr) != 1:
        return "", ""
    return pairs[0]


def make_msgid(idstring=None, domain=None):
    """An identifier of a message that nobody else has."""
    import os
    import random
    import socket
    import time

    suffix = "" if idstring is None else "." + idstring
    if domain is None:
        domain = socket.getfqdn()
    return f"<{int(time.time() * 100)}.{os.getpid()}.{random.getrandbits(64)}{suffix}@{domain}>"


# MARK: Parameters, as RFC 2231 continues and encodes them

def decode_rfc2231(s):
    """The character set, language and text of an encoded value."""
    parts = s.split(TICK, 2)
    return (None, None, s) if len(parts) <= 2 else parts


def encode_rfc2231(s, charset=None, language=None):
    """The text as an encoded value."""
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def decode_params(params):
    """Parameters with those put together that are continued over several."""
    first, *rest = params
    result = [first]
    continued = {}
    for name, value in rest:
        encoded = name.endswith("*")
        value = unquote(value)
        match = re.fullmatch(r"(\w+)\*(\d+)\*?", name, re.ASCII) or re.fullmatch(r"(\w+)\*", name, re.ASCII)
        if match:
            number = int(match[2]) if match.re.groups == 2 else None
            continued.setdefault(match[1], []).append((number, value, encoded))
        else:
            result.append((name, f'"{quote(value)}"'))
    for name, parts in continued.items():
        parts.sort(key=lambda part: -1 if part[0] is None else part[0])
        text = "".join(
            urllib.parse.unquote(value, encoding="latin-1") if encoded else value for _, value, encoded in parts)
        if any(encoded for _, _, encoded in parts):
            charset, language, value = decode_rfc2231(text)
            result.append((name, (charset, language, f'"{quote(value)}"')))
        else:
            result.append((name, f'"{quote(text)}"'))
    return result


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    """The text of a parameter that may be a (charset, language, text) triple."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, _, text = value
    if charset is None:
        charset = fallback_charset
    try:
        return str(bytes(text, "raw-unicode-escape"), charset, errors)
    except LookupError:
        return unquote(text)
