"""Encodings of text in ASCII: UTF-7, Punycode, and IDNA for the names of hosts."""

import binascii
import re

from _codec_errors import handled

# UTF-7 (RFC 2152) ---------------------------------------------------------------------------------

_BASE64 = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_SHIFTED = re.compile(rb"\+[A-Za-z0-9+/]*-?")
_DIRECT = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r"
    "!\"#$%&*;<=>@[]^_`{|}"
)


def utf_7_encode(text):
    """The bytes of a text."""
    result, shifted = [], []

    def flush(following):
        if not shifted:
            return
        data = "".join(shifted).encode("utf-16-be", "surrogatepass")
        shifted.clear()
        coded = binascii.b2a_base64(data, newline=False).rstrip(b"=").decode()
        result.append("+" + coded)
        if following is None or following in _BASE64 or following == "-":
            result.append("-")

    for char in text:
        if char == "+" and not shifted:
            result.append("+-")
        elif char in _DIRECT:
            flush(char)
            result.append(char)
        else:
            shifted.append(char)
    flush(None)
    return "".join(result).encode("ascii")


def utf_7_lacking(data):
    """How many bytes at the end belong to a sequence that has not ended."""
    last = None
    for last in _SHIFTED.finditer(data):
        pass
    return len(data) - last.start() if last and last.end() == len(data) and not last[0].endswith(b"-") else 0


def utf_7_decode(data, errors, final):
    """The text of bytes, and how many were read."""
    result, position = [], 0
    if not final:
        data = data[:len(data) - utf_7_lacking(data)]
    while position < len(data):
        byte = data[position]
        if byte == 0x2B:
            part, position = _utf_7_shifted(data, position, errors)
            result.append(part)
        elif byte < 128 and byte not in b"\\~":
            result.append(chr(byte))
            position += 1
        else:
            part, position = _bad(data, position, position + 1, "unexpected special character", errors)
            result.append(part)
    return "".join(result), len(data)


def _bad(data, start, end, reason, errors):
    return handled(UnicodeDecodeError("utf7", bytes(data), start, end, reason), errors, "decoding")


def _utf_7_shifted(data, start, errors):
    end = start + 1
    while end < len(data) and chr(data[end]) in _BASE64:
        end += 1
    coded = bytes(data[start + 1 : end])
    has_mark = data[end : end + 1] == b"-"
    if not coded:
        if has_mark:
            return "+", end + 1
        reason = "ill-formed sequence" if end < len(data) else "unterminated shift sequence"
        return _bad(data, start, end, reason, errors)
    raw = binascii.a2b_base64(coded + b"=" * (-len(coded) % 4)) if len(coded) % 4 != 1 else b""
    units = raw[: len(raw) // 2 * 2]
    rest = len(coded) * 6 - len(units) * 8
    if rest >= 6 or raw[len(units) :].strip(b"\0"):
        if end == len(data):
            return _bad(data, start, end, "unterminated shift sequence", errors)
        kind = "partial character" if rest >= 6 else "non-zero padding bits"
        return _bad(data, start, end + 1, kind + " in base64 sequence", errors)
    return units.decode("utf-16-be", "surrogatepass"), end + has_mark


# Punycode (RFC 3492) ------------------------------------------------------------------------------

_DIGITS = b"abcdefghijklmnopqrstuvwxyz0123456789"


def _adapted(delta, is_first, count):
    delta = delta // 700 if is_first else delta // 2
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _threshold(place, bias):
    return min(max(36 * (place + 1) - bias, 1), 26)


def _number(delta, bias):
    """A delta in digits of changing weight."""
    result, place = bytearray(), 0
    while delta >= (threshold := _threshold(place, bias)):
        delta, digit = divmod(delta - threshold, 36 - threshold)
        result.append(_DIGITS[threshold + digit])
        place += 1
    result.append(_DIGITS[delta])
    return result


def punycode_encode(text, errors):
    base = text.encode("ascii", "ignore")
    result = bytearray(base + b"-" if base else b"")
    done, bias, delta, current = len(base), 72, 0, 128
    total = len(text)
    while done < total:
        following = min(ord(char) for char in text if ord(char) >= current)
        delta += (following - current) * (done + 1)
        current = following
        for char in text:
            if ord(char) < current:
                delta += 1
            elif ord(char) == current:
                result += _number(delta, bias)
                bias = _adapted(delta, done == len(base), done + 1)
                delta = 0
                done += 1
        delta += 1
        current += 1
    return bytes(result)


def punycode_decode(data, errors):
    base, mark, digits = bytes(data).rpartition(b"-")
    text = list(base.decode("ascii", errors))
    digits = digits.lower()
    offset = len(data) - len(digits)
    position, place, bias, current, is_first = 0, 0, 72, 128, True
    while position < len(digits):
        delta, weight, step = 0, 1, 0
        while True:
            if position >= len(digits):
                if errors == "strict":
                    raise UnicodeDecodeError(
                        "punycode", bytes(data), len(data), len(data) + 1, "incomplete punycode string")
                return "".join(text)
            digit = _DIGITS.find(digits[position])
            position += 1
            if digit < 0:
                if errors == "strict":
                    raise UnicodeDecodeError(
                        "punycode", bytes(data), offset + position - 1, offset + position,
                        f"Invalid extended code point '{digits[position - 1]}'")  # fmt: skip
                return "".join(text)
            threshold = _threshold(step, bias)
            delta += digit * weight
            if digit < threshold:
                break
            weight *= 36 - threshold
            step += 1
        place += delta
        count = len(text) + 1
        current += place // count
        if current > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError(
                    "punycode", bytes(data), offset, offset + position, "Invalid character U+%x" % current)
            current = ord("?")
        place %= count
        text.insert(place, chr(current))
        bias = _adapted(delta, is_first, count)
        is_first = False
        place += 1
    return "".join(text)


# IDNA (RFC 3490) ----------------------------------------------------------------------------------

dots = re.compile("[\u002e\u3002\uff0e\uff61]")
_PREFIX = "xn--"


def _nameprep(label):
    import stringprep
    from unicodedata import ucd_3_2_0 as unicodedata

    mapped = [stringprep.map_table_b2(char) for char in label if not stringprep.in_table_b1(char)]
    label = unicodedata.normalize("NFKC", "".join(mapped))
    prohibited = [getattr(stringprep, f"in_table_c{name}") for name in ("12", "22", *range(3, 10))]
    for place, char in enumerate(label):
        if any(is_in(char) for is_in in prohibited):
            raise UnicodeEncodeError("idna", label, place, place + 1, f"Invalid character {char!r}")
    leftward = [stringprep.in_table_d1(char) for char in label]
    if any(leftward):
        _check_direction(label, leftward, stringprep.in_table_d2)
    return label


def _check_direction(label, leftward, is_rightward):
    """A label with letters that go from right to left has no others, and begins and ends with them."""
    for place, char in enumerate(label):
        if is_rightward(char):
            raise UnicodeEncodeError("idna", label, place, place + 1, "Violation of BIDI requirement 2")
    for place in (0, len(label) - 1):
        if not leftward[place]:
            raise UnicodeEncodeError("idna", label, place, place + 1, "Violation of BIDI requirement 3")


def _to_ascii(label):
    if not label.isascii():
        label = _nameprep(label)
    if not label.isascii():
        if label.lower().startswith(_PREFIX):
            raise UnicodeEncodeError("idna", label, 0, len(_PREFIX), "Label starts with ACE prefix")
        label = _PREFIX + punycode_encode(label, "strict").decode()
    if not label:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(label) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return label.encode("ascii")


def _to_unicode(label):
    label = label.lower() if not label.isascii() else label
    if not label.lower().startswith(_PREFIX):
        return label
    found = punycode_decode(label[len(_PREFIX) :].encode(), "strict")
    if _to_ascii(found).decode().lower() != label.lower():
        raise UnicodeDecodeError(
            "idna", label.encode(), 0, len(label), f"IDNA does not round-trip, '{label!r}' != '{found!r}'")
    return found


def idna_encode(text, errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")
    if not text:
        return b""
    if text.isascii():
        labels = text.encode("ascii").split(b".")
        for place, label in enumerate(labels):
            start = sum(len(one) + 1 for one in labels[:place])
            if not label and place < len(labels) - 1:
                raise UnicodeEncodeError("idna", text, start, start + 1, "label empty")
            if len(label) >= 64:
                raise UnicodeEncodeError("idna", text, start, start + len(label), "label too long")
        return b".".join(labels)
    labels = dots.split(text)
    end = b"." if not labels[-1] else b""
    if end:
        del labels[-1]
    return b".".join(map(_to_ascii, labels)) + end


def idna_decode(data, errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")
    try:
        text = bytes(data).decode("ascii")
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("idna", bytes(data), error.start, error.end, error.reason) from None
    if _PREFIX not in text.lower():
        return text
    labels = text.split(".")
    end = "." if not labels[-1] else ""
    if end:
        del labels[-1]
    return ".".join(map(_to_unicode, labels)) + end
