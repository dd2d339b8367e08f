"""Encodings whose tables the system has: those of East Asia."""

import _iconv

# How the system calls the encodings whose characters take several bytes.
NAMES = {
    "gb2312": "EUC-CN", "gbk": "GBK", "gb18030": "GB18030", "big5": "BIG5", "big5hkscs": "BIG5-HKSCS",
    "cp950": "BIG5", "shift_jis": "SJIS", "cp932": "CP932", "euc_jp": "EUC-JP", "euc_kr": "EUC-KR", "cp949": "UHC",
    "johab": "JOHAB", "shift_jisx0213": "SHIFT_JISX0213", "euc_jisx0213": "EUC-JISX0213",
    "shift_jis_2004": "SHIFT_JISX0213", "euc_jis_2004": "EUC-JISX0213",
}  # fmt: skip

# What the system reads where CPython sees nothing: controls of one byte, and the sign of the euro.
_CONTROLS = frozenset(map(chr, range(0x80, 0xA0)))
_NOT_THERE = {"gbk": frozenset("€")} | dict.fromkeys(("big5", "big5hkscs", "cp950", "euc_jp", "euc_kr"), _CONTROLS)
# The system keeps the yen and the overline of this one's first half; CPython reads ASCII there.
_AS_ASCII = str.maketrans("¥‾", "\\~")
_FROM_ASCII = str.maketrans("\\~", "¥‾")
# Characters that make one with the sign that may follow them.
JISX0213_BASES = frozenset("かきくけこカキクケコセツトㇷæɔʌəɚ˩˥")
_BASES = {"big5hkscs": frozenset("Êê")} | dict.fromkeys(
    ("shift_jisx0213", "euc_jisx0213", "shift_jis_2004", "euc_jis_2004"), JISX0213_BASES)


class SystemCoding:
    """One of these encodings. Nothing is shifted in them: their state is always the one they begin with."""

    start = bytes(8)

    def __init__(self, name):
        self.name = name
        self.foreign = NAMES[name]
        self.wrong = _NOT_THERE.get(name)
        self.bases = _BASES.get(name, frozenset())

    def read(self, data, state):
        """Text, bytes used, state, and how many bytes are wrong then: none at the end, -1 where some are missing."""
        found, used, is_incomplete = _iconv.convert("UTF-8", self.foreign, data)
        text = found.decode("utf-8", "surrogatepass")
        if self.wrong and not self.wrong.isdisjoint(text):
            first = min(text.index(one) for one in self.wrong if one in text)
            text = text[:first]
            used = len(_iconv.convert(self.foreign, "UTF-8", text.encode())[0])
            is_incomplete = used + 1 == len(data)
        if self.name == "shift_jis":
            text = text.translate(_AS_ASCII)
        return text, used, state, 0 if used == len(data) else -1 if is_incomplete else 1

    def write(self, text, state, final):
        """Bytes, characters used, state, and whether the next character is wrong."""
        is_held = not final and text[-1:] in self.bases
        part = text[:-1] if is_held else text
        if self.wrong and not self.wrong.isdisjoint(part):
            part = part[:min(part.index(one) for one in self.wrong if one in part)]
        source = part.translate(_FROM_ASCII) if self.name == "shift_jis" else part
        source = source.encode("utf-8", "surrogatepass")
        data, used, _ = _iconv.convert(self.foreign, "UTF-8", source)
        count = len(part) if used == len(source) else len(source[:used].decode("utf-8", "surrogatepass"))
        return data, count, state, count < len(text) - is_held

    def end(self, state):
        """The bytes with which a text ends, and the state behind them."""
        return b"", state


def coding(name):
    """An encoding by its name; None where the system does not know it."""
    if name not in NAMES or _iconv.convert("UTF-8", NAMES[name], b"") is None:
        return None
    return SystemCoding(name)
