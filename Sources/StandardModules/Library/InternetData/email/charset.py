"""Character sets: how headers and bodies in them are encoded for a message."""

from email import errors

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP = 1
BASE64 = 2
SHORTEST = 3
UNKNOWN8BIT = "unknown-8bit"
DEFAULT_CHARSET = "us-ascii"

# Of each: the encoding of headers, that of bodies, the set that is written.
CHARSETS = {
    **{f"iso-8859-{part}": (QP, QP, None) for part in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)},
    "windows-1252": (QP, QP, None),
    "viscii": (QP, QP, None),
    "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None),
    "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
}
ALIASES = {
    **{f"latin_{number}": f"iso-8859-{part}" for number, part in (
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (6, 10), (7, 13), (8, 14), (9, 15), (10, 16))},
    **{f"latin-{number}": f"iso-8859-{part}" for number, part in (
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 9), (6, 10), (7, 13), (8, 14), (9, 15), (10, 16))},
    "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr", "ascii": "us-ascii",
}  # fmt: skip
CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Say how a character set is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Give a character set another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Say which codec a character set is."""
    CODEC_MAP[charset] = codecname


class Charset:
    """A character set and how texts in it go into a message."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset) from None
        name = input_charset.lower()
        self.input_charset = ALIASES.get(name, name)
        self.header_encoding, self.body_encoding, output = CHARSETS.get(
            self.input_charset, (SHORTEST, BASE64, None))
        output = output or self.input_charset
        self.output_charset = ALIASES.get(output, output)
        self.input_codec = CODEC_MAP.get(self.input_charset, self.input_charset)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The content-transfer-encoding of bodies, or the function that sets it."""
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        from email.encoders import encode_7or8bit

        return encode_7or8bit

    def get_output_charset(self):
        """The set that is written."""
        return self.output_charset or self.input_charset

    def _header_encoder(self, data):
        from email import base64mime, quoprimime

        if self.header_encoding == BASE64:
            return base64mime
        if self.header_encoding == QP:
            return quoprimime
        if self.header_encoding == SHORTEST:
            return base64mime if base64mime.header_length(data) < quoprimime.header_length(data) else quoprimime
        return None

    def header_encode(self, string):
        """An encoded word of the text."""
        codec = self.output_codec or "us-ascii"
        data = _bytes_of(string, codec)
        encoder = self._header_encoder(data)
        return string if encoder is None else encoder.header_encode(data, codec)

    def header_encode_lines(self, string, maxlengths):
        """Encoded words of the text, each as long as the next of the lengths allows at most."""
        codec = self.output_codec or "us-ascii"
        encoder = self._header_encoder(_bytes_of(string, codec))
        overhead = len(self.get_output_charset()) + 7
        lines, current = [], ""
        room = next(maxlengths) - overhead
        for character in string:
            current += character
            data = _bytes_of(current, UNKNOWN8BIT if self.input_charset == UNKNOWN8BIT else codec)
            if encoder.header_length(data) > room:
                current = current[:-1]
                if not lines and not current:
                    lines.append(None)
                else:
                    lines.append(encoder.header_encode(_bytes_of(current, codec), codec))
                current = character
                room = next(maxlengths) - overhead
        lines.append(encoder.header_encode(_bytes_of(current, codec), codec))
        return lines

    def body_encode(self, string):
        """The text as the body of a message."""
        from email import base64mime, quoprimime

        if not string:
            return string
        if self.body_encoding == BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64mime.body_encode(string)
        if self.body_encoding == QP:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii")
        return string


def _bytes_of(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)
