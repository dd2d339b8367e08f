"""The encodings of East Asia, by the system's converter."""

import _iconv
from _codecs import _handled

# CPython's names, and what the converter calls them.
_ENCODINGS = {
    "big5": "BIG5", "big5hkscs": "BIG5-HKSCS", "cp932": "CP932", "cp949": "CP949", "cp950": "CP950",
    "euc_jis_2004": "EUC-JISX0213", "euc_jisx0213": "EUC-JISX0213", "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR", "gb18030": "GB18030", "gb2312": "GB2312", "gbk": "GBK",
    "iso2022_jp": "ISO-2022-JP", "iso2022_jp_2": "ISO-2022-JP-2", "iso2022_jp_3": "ISO-2022-JP-3",
    "iso2022_kr": "ISO-2022-KR", "johab": "JOHAB", "shift_jis": "SHIFT_JIS",
    "shift_jis_2004": "SHIFT_JISX0213", "shift_jisx0213": "SHIFT_JISX0213",
}  # fmt: skip

_ALIASES = {
    "big5_tw": "big5", "csbig5": "big5", "big5_hkscs": "big5hkscs", "hkscs": "big5hkscs",
    "932": "cp932", "ms932": "cp932", "mskanji": "cp932", "ms_kanji": "cp932", "windows_31j": "cp932",
    "949": "cp949", "ms949": "cp949", "uhc": "cp949", "950": "cp950", "ms950": "cp950",
    "jisx0213": "euc_jis_2004", "eucjis2004": "euc_jis_2004", "euc_jis2004": "euc_jis_2004",
    "eucjisx0213": "euc_jisx0213", "eucjp": "euc_jp", "ujis": "euc_jp", "u_jis": "euc_jp",
    "euckr": "euc_kr", "korean": "euc_kr", "ksc5601": "euc_kr", "ks_c_5601": "euc_kr",
    "ks_c_5601_1987": "euc_kr", "ksx1001": "euc_kr", "ks_x_1001": "euc_kr",
    "gb18030_2000": "gb18030", "chinese": "gb2312", "csiso58gb231280": "gb2312", "euc_cn": "gb2312",
    "euccn": "gb2312", "eucgb2312_cn": "gb2312", "gb2312_1980": "gb2312", "gb2312_80": "gb2312",
    "iso_ir_58": "gb2312", "936": "gbk", "cp936": "gbk", "ms936": "gbk",
    "csiso2022jp": "iso2022_jp", "iso2022jp": "iso2022_jp", "iso_2022_jp": "iso2022_jp",
    "iso2022jp_2": "iso2022_jp_2", "iso_2022_jp_2": "iso2022_jp_2", "iso2022jp_3": "iso2022_jp_3",
    "iso_2022_jp_3": "iso2022_jp_3", "csiso2022kr": "iso2022_kr", "iso2022kr": "iso2022_kr",
    "iso_2022_kr": "iso2022_kr", "cp1361": "johab", "ms1361": "johab", "csshiftjis": "shift_jis",
    "shiftjis": "shift_jis", "sjis": "shift_jis", "s_jis": "shift_jis",
    "shiftjis2004": "shift_jis_2004", "sjis_2004": "shift_jis_2004", "s_jis_2004": "shift_jis_2004",
    "shiftjisx0213": "shift_jisx0213", "sjisx0213": "shift_jisx0213", "s_jisx0213": "shift_jisx0213",
}  # fmt: skip

_MALFORMED, _INCOMPLETE = 1, 2


def known(name):
    """CPython's name of an encoding that the system has too; None for others."""
    name = _ALIASES.get(name, name)
    return name if name in _ENCODINGS and _iconv.knows(_ENCODINGS[name]) else None


def encode(text, name, errors):
    """Encode a text."""
    parts, position = [], 0
    while True:
        data = text[position:].encode("utf-8", "surrogatepass")
        part, used, outcome = _iconv.convert(data, "UTF-8", _ENCODINGS[name])
        parts.append(part)
        if not outcome:
            return b"".join(parts)
        position += len(data[:used].decode("utf-8", "surrogatepass"))
        error = UnicodeEncodeError(name, text, position, position + 1, "illegal multibyte sequence")
        replacement, position = _handled(error, errors or "strict", "encoding")
        parts.append(encode(replacement, name, "strict") if isinstance(replacement, str) else replacement)


def decode(data, name, errors):
    """Decode bytes."""
    data, parts, position = bytes(data), [], 0
    while True:
        part, used, outcome = _iconv.convert(data[position:], _ENCODINGS[name], "UTF-8")
        parts.append(part.decode())
        if not outcome:
            return "".join(parts)
        position += used
        end, reason = position + 1, "illegal multibyte sequence"
        if outcome == _INCOMPLETE:
            end, reason = len(data), "incomplete multibyte sequence"
        error = UnicodeDecodeError(name, data, position, end, reason)
        replacement, position = _handled(error, errors or "strict", "decoding")
        parts.append(replacement)
