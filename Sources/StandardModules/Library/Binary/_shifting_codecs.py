"""Encodings of East Asia in seven bits: escapes say which set of characters the bytes are of (ISO 2022, HZ)."""

import functools

import _iconv
from _system_codecs import JISX0213_BASES

_ESC, _SO, _SI = 0x1B, 0x0E, 0x0F
# Sets are called by the last letter of their escape; those of two bytes have the high bit.
_ASCII = ord("B")
_DOUBLE = 0x80
# Escapes begin with one of these, and end with a capital letter or "@".
_INTRODUCERS = frozenset(b"()$.&")
_LONGEST = 16


# MARK: Sets of characters


def _in_eight_bits(encoding, prefix):
    """A set as an encoding of the system has it in its upper half, behind a prefix."""

    def write(text):
        source = text.encode("utf-8", "surrogatepass")
        data, used, _ = _iconv.convert(encoding, "UTF-8", source)
        data = data.removeprefix(prefix)
        if used < len(source) or not data or min(data) < 0xA1 or len(data) != 2 - (prefix == b"\x8e"):
            return None
        return bytes(byte & 0x7F for byte in data)

    def read(data):
        if max(data) >= 0x80:
            return None
        source = prefix + bytes(byte | 0x80 for byte in data)
        found, used, _ = _iconv.convert("UTF-8", encoding, source)
        return found.decode() if used == len(source) else None

    return write, read


def _roman_write(text):
    return {"¥": b"\\", "‾": b"~"}.get(text)


def _roman_read(data):
    return {b"\\": "¥", b"~": "‾"}.get(data) or data.decode()


_JISX0208 = _in_eight_bits("EUC-JP", b"")
_JISX0212 = _in_eight_bits("EUC-JP", b"\x8f")
_KSX1001 = _in_eight_bits("EUC-KR", b"")
_JISX0213 = _in_eight_bits("EUC-JISX0213", b""), _in_eight_bits("EUC-JISX0213", b"\x8f")


class _Set:
    def __init__(self, mark, functions, plane=0, width=2):
        self.mark = ord(mark) | (_DOUBLE if width == 2 else 0)
        self.plane, self.width = plane, width
        self.write, self.read = map(functools.cache, functions)
        if plane == 1:
            self.escape = b"\x1b$)" + mark.encode()
        elif width == 1:
            self.escape = b"\x1b(" + mark.encode()
        else:
            self.escape = b"\x1b$" + (b"" if mark in "B@" else b"(") + mark.encode()


def _nothing(text):
    return None


_kanji, _old_kanji = _Set("B", _JISX0208), _Set("@", _JISX0208)
_more_kanji = _Set("D", _JISX0212)
_roman, _kana = _Set("J", (_roman_write, _roman_read), width=1), _Set("I", _in_eight_bits("EUC-JP", b"\x8e"), width=1)
# Sets that are read where a letter N is escaped; nothing is written in them.
_LATIN, _GREEK = ord("A"), ord("F")
_second = _Set("A", (_nothing, _nothing), 2, 1), _Set("F", (_nothing, _nothing), 2, 1)
_japanese = _kanji, _roman, _old_kanji
_SETS = {
    "iso2022_jp": _japanese,
    "iso2022_jp_1": (_kanji, _more_kanji, _roman, _old_kanji),
    "iso2022_jp_2": (
        _kanji, _more_kanji, _Set("C", _KSX1001), _Set("A", _in_eight_bits("EUC-CN", b"")), _roman, _old_kanji,
        *_second),
    "iso2022_jp_ext": (_kanji, _more_kanji, _roman, _kana, _old_kanji),
    "iso2022_jp_2004": (_kanji, _Set("Q", _JISX0213[0]), _Set("P", _JISX0213[1])),
    "iso2022_jp_3": (_kanji, _Set("O", _JISX0213[0]), _Set("P", _JISX0213[1])),
    "iso2022_kr": (_Set("C", _KSX1001, plane=1),),
}  # fmt: skip
NAMES = (*_SETS, "hz")


# MARK: ISO 2022


class _Shifting:
    """Bytes of the state: the sets of the four planes, then flags."""

    start = bytes((_ASCII, _ASCII, 0, 0, 0, 0, 0, 0))
    _SHIFTED, _PASSING = 1, 2

    def __init__(self, name):
        self.name = name
        self.sets = {one.mark: one for one in _SETS[name]}
        self.shifts = name == "iso2022_kr"
        self.has_kanji_prefix = name in ("iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_ext")
        self.has_second = name == "iso2022_jp_2"
        self.bases = JISX0213_BASES if name in ("iso2022_jp_2004", "iso2022_jp_3") else frozenset()

    # What is read.

    def read(self, data, state):
        """Text, bytes used, state, and how many bytes are wrong then: none at the end, -1 where some are missing."""
        parts, place, state = [], 0, bytearray(state)
        while place < len(data):
            text, used = self._read_one(data, place, state)
            if text is None:
                return "".join(parts), place, bytes(state), used
            parts.append(text)
            place += used
        return "".join(parts), place, bytes(state), 0

    def _read_one(self, data, place, state):
        byte = data[place]
        if state[4] & self._PASSING:
            # An escape of another kind: its bytes are characters, until its last one.
            if _ends_escape(byte):
                state[4] &= ~self._PASSING
            return chr(byte), 1
        if byte == _ESC:
            return self._read_escape(data, place, state)
        if byte in (_SI, _SO) and self.shifts:
            state[4] = state[4] & ~self._SHIFTED | (byte == _SO)
            return "", 1
        if byte == 0x0A:
            state[4] &= ~self._SHIFTED
        if byte >= 0x80:
            return None, 1
        mark = state[state[4] & self._SHIFTED]
        if byte < 0x20 or mark == _ASCII:
            return chr(byte), 1
        found = self.sets[mark]
        if place + found.width > len(data):
            return None, -1
        return found.read(data[place:place + found.width]), found.width

    def _read_escape(self, data, place, state):
        if place + 2 > len(data):
            return None, -1
        second = data[place + 1]
        if second in _INTRODUCERS:
            return self._designate(data, place, state)
        if second == 0x4E and self.has_second:
            return (None, -1) if place + 3 > len(data) else (_read_second(data[place + 2], state[2]), 3)
        state[4] |= self._PASSING
        return "\x1b", 1

    def _designate(self, data, place, state):
        """Takes an escape to heart."""
        size = 1
        while place + size < len(data) and size < _LONGEST and not _ends_escape(data[place + size]):
            if self.has_kanji_prefix and data[place + size:place + size + 2] == b"&@":
                size += 1
            size += 1
        if size >= _LONGEST:
            return None, 1
        if place + size >= len(data):
            return None, -1
        size += 1
        escape = data[place + 1:place + size]
        planes = {b"(": 0, b")": 1, b"$": 0, b"$(": 0, b"$)": 1, b"&@\x1b$": 0} | ({b".": 2} if self.has_second else {})
        plane = planes.get(escape[:-1])
        mark = escape[-1] | (_DOUBLE if b"$" in escape else 0)
        is_known = mark == _ASCII or mark in self.sets
        if plane is None or not is_known or escape.startswith(b"&") and not self.has_kanji_prefix:
            return None, size
        state[plane] = mark
        return "", size

    # What is written.

    def write(self, text, state, final):
        """Bytes, characters used, state, and whether the next character is wrong."""
        parts, place, state = [], 0, bytearray(state)
        while place < len(text):
            char = text[place]
            if char in self.bases:
                if place + 1 == len(text) and not final:
                    break
                found = self._found(text[place:place + 2])
                if found and place + 1 < len(text):
                    parts.append(_shift(found[0], state) + found[1])
                    place += 2
                    continue
            if char < "\x80":
                parts.append(_shift_to_ascii(state, False) + char.encode())
            elif found := self._found(char):
                parts.append(_shift(found[0], state) + found[1])
            else:
                return b"".join(parts), place, bytes(state), True
            place += 1
        return b"".join(parts), place, bytes(state), False

    def _found(self, text):
        for one in self.sets.values():
            if data := one.write(text):
                return one, data
        return None

    def end(self, state):
        """The bytes with which a text ends, and the state behind them."""
        state = bytearray(state)
        return _shift_to_ascii(state, True), bytes(state)


def _ends_escape(byte):
    return 0x40 <= byte <= 0x5A


def _read_second(byte, mark):
    if byte >= 0x80 or mark not in (_LATIN, _GREEK):
        return chr(byte) if byte < 0x80 else None
    try:
        return bytes((byte | 0x80,)).decode("latin-1" if mark == _LATIN else "iso8859-7")
    except UnicodeDecodeError:
        return None


def _shift(found, state):
    """What makes a set the one whose characters follow."""
    escape = b"" if state[found.plane] == found.mark else found.escape
    state[found.plane] = found.mark
    is_shifted = state[4] & _Shifting._SHIFTED
    if is_shifted == found.plane:
        return escape
    state[4] ^= _Shifting._SHIFTED
    return escape + bytes((_SO,)) if found.plane else bytes((_SI,)) + escape


def _shift_to_ascii(state, is_end):
    escape = b"" if state[0] == _ASCII else b"\x1b(B"
    shift = bytes((_SI,)) if state[4] & _Shifting._SHIFTED else b""
    state[0] = _ASCII
    state[4] &= ~_Shifting._SHIFTED
    return shift + escape if is_end else escape + shift


# MARK: HZ (RFC 1843)

_CHINESE = _Set("A", _in_eight_bits("EUC-CN", b""))


class _Braced:
    """Chinese characters stand between braces: the state's first byte tells whether."""

    name = "hz"
    start = bytes(8)
    _opened = bytes((1, 0, 0, 0, 0, 0, 0, 0))

    def read(self, data, state):
        """Text, bytes used, state, and how many bytes are wrong then: none at the end, -1 where some are missing."""
        parts, place = [], 0
        while place < len(data):
            is_pair = data[place] == 0x7E or state[0] and data[place] < 0x80
            if is_pair and place + 1 == len(data):
                return "".join(parts), place, state, -1
            part = data[place:place + 1 + bool(is_pair)]
            text, state = self._read_one(part, state)
            if text is None:
                return "".join(parts), place, state, 1
            parts.append(text)
            place += len(part)
        return "".join(parts), place, state, 0

    def _read_one(self, part, state):
        if part[:1] != b"~":
            is_plain = not state[0] and part[0] < 0x80
            return part.decode() if is_plain else _CHINESE.read(part), state
        plain = {b"~~": "~", b"~{": "", b"~\n": ""}
        if state[0]:
            return ("", self.start) if part == b"~}" else (None, state)
        return plain.get(part), self._opened if part == b"~{" else state

    def write(self, text, state, final):
        """Bytes, characters used, state, and whether the next character is wrong."""
        parts, place = [], 0
        for place, char in enumerate(text):
            if char < "\x80":
                parts.append(self.end(state)[0] + (b"~~" if char == "~" else char.encode()))
                state = self.start
            elif data := _CHINESE.write(char):
                parts.append(data if state[0] else b"~{" + data)
                state = self._opened
            else:
                return b"".join(parts), place, state, True
        return b"".join(parts), len(text), state, False

    def end(self, state):
        """The bytes with which a text ends, and the state behind them."""
        return b"~}" if state[0] else b"", self.start


def coding(name):
    """An encoding by its name; None where the system has no tables for it."""
    if name not in NAMES or _iconv.convert("UTF-8", "EUC-JP", b"") is None:
        return None
    return _Braced() if name == "hz" else _Shifting(name)
