"""Encodings whose tables the system has: those of East Asia."""

import _iconv
from _codec_errors import handled

# How the system calls the encodings whose characters take several bytes.
NAMES = {
    "gb2312": "EUC-CN", "gbk": "GBK", "gb18030": "GB18030", "big5": "BIG5", "big5hkscs": "BIG5-HKSCS",
    "cp950": "BIG5", "shift_jis": "SJIS", "cp932": "CP932", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP",
    "iso2022_jp_2": "ISO-2022-JP-2", "euc_kr": "EUC-KR", "cp949": "UHC", "johab": "JOHAB",
    "iso2022_jp_1": "ISO-2022-JP-2", "iso2022_jp_ext": "ISO-2022-JP-2", "iso2022_jp_2004": "ISO-2022-JP-3",
    "iso2022_kr": "ISO-2022-KR", "shift_jisx0213": "SHIFT_JISX0213", "euc_jisx0213": "EUC-JISX0213",
    "shift_jis_2004": "SHIFT_JISX0213", "euc_jis_2004": "EUC-JISX0213", "iso2022_jp_3": "ISO-2022-JP-3",
}  # fmt: skip

# What the system reads where CPython sees nothing: controls of one byte, and the sign of the euro.
_CONTROLS = frozenset(map(chr, range(0x80, 0xA0)))
_NOT_THERE = {"gbk": frozenset("€")} | dict.fromkeys(("big5", "big5hkscs", "cp950", "euc_jp", "euc_kr"), _CONTROLS)
# The system keeps the yen and the overline of this one's first half; CPython reads ASCII there.
_AS_ASCII = str.maketrans("¥‾", "\\~")
_FROM_ASCII = str.maketrans("\\~", "¥‾")


def codec(name):
    """The functions that encode and decode; None where the system does not know the encoding."""
    if name not in NAMES or _iconv.convert("UTF-8", NAMES[name], b"") is None:
        return None
    return (lambda text, errors: _encode(name, text, errors)), (lambda data, errors: _decode(name, data, errors))


def _read(name, data):
    """The characters that data begins with, how many bytes they took, whether the next one lacks its end."""
    found, used, is_incomplete = _iconv.convert("UTF-8", NAMES[name], data)
    text = found.decode("utf-8", "surrogatepass")
    wrong = _NOT_THERE.get(name)
    if wrong and not wrong.isdisjoint(text):
        first = min(text.index(one) for one in wrong if one in text)
        text = text[:first]
        used = len(_iconv.convert(NAMES[name], "UTF-8", text.encode())[0])
        return text, used, used + 1 == len(data)
    return text.translate(_AS_ASCII) if name == "shift_jis" else text, used, is_incomplete


def _decode(name, data, errors):
    data = bytes(data)
    parts, position, piece = [], 0, len(data)
    while position < len(data):
        text, used, is_incomplete = _read(name, data[position:position + piece])
        parts.append(text)
        position += used
        is_end = position + piece - used >= len(data)
        if position == len(data) or is_incomplete and not is_end:
            piece = max(2 * piece, 64)
            continue
        end = len(data) if is_incomplete else position + 1
        reason = f"{'incomplete' if is_incomplete else 'illegal'} multibyte sequence"
        error = UnicodeDecodeError(name, data, position, end, reason)
        replacement, position = handled(error, errors or "strict", "decoding")
        parts.append(replacement)
        # Where much is wrong, what follows is not copied each time.
        piece = 64
    return "".join(parts)


def _written(name, text):
    """The bytes of the characters that a text begins with, and how many characters those are."""
    source = text.translate(_FROM_ASCII) if name == "shift_jis" else text
    source = source.encode("utf-8", "surrogatepass")
    data, used, _ = _iconv.convert(NAMES[name], "UTF-8", source)
    if used == len(source):
        return data, len(text)
    return data, len(source[:used].decode("utf-8", "surrogatepass"))


def _encode(name, text, errors):
    parts, position, piece = [], 0, len(text)
    while position < len(text):
        part = text[position:position + piece]
        wrong = _NOT_THERE.get(name)
        first = min((part.index(one) for one in wrong if one in part), default=None) if wrong else None
        data, used = _written(name, part if first is None else part[:first])
        parts.append(data)
        position += used
        if used == len(part):
            piece *= 2
            continue
        error = UnicodeEncodeError(name, text, position, position + 1, "illegal multibyte sequence")
        replacement, position = handled(error, errors or "strict", "encoding")
        if isinstance(replacement, str):
            replacement, used = _written(name, original := replacement)
            if used < len(original):
                raise error
        parts.append(replacement)
        piece = 64
    return b"".join(parts)
