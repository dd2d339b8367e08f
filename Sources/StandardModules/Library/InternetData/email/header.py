"""Headers with texts that are not ASCII: encoded words, as RFC 2047 has them."""

import binascii
import re

from email import base64mime, quoprimime
from email.charset import UNKNOWN8BIT, Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

USASCII = Charset("us-ascii")
UTF8 = Charset("utf-8")
MAXLINELEN = 78

_ENCODED_WORD = re.compile(r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=")
_EMBEDDED_HEADER = re.compile(r"\n[^ \t]+:")


def _decode_word(encoded, encoding):
    if encoding == "q":
        return quoprimime.header_decode(encoded).encode("latin-1")
    encoded += "==="[:-len(encoded) % 4]
    try:
        return base64mime.decode(encoded)
    except binascii.Error:
        raise HeaderParseError("Base64 decoding error") from None


def _words(text):
    """The parts of a header as [text, encoding, charset]; blanks between encoded words are left out."""
    words = []
    for line in text.splitlines():
        first = True
        position = 0
        for match in [*_ENCODED_WORD.finditer(line), None]:
            plain = line[position:match.start() if match else None]
            if first:
                plain = plain.lstrip()
                first = False
            if plain:
                words.append([plain, None, None])
            if match:
                words.append([match["encoded"], match["encoding"].lower(), match["charset"].lower()])
                position = match.end()
    return [
        word for index, word in enumerate(words)
        if not (0 < index < len(words) - 1 and word[0].isspace() and words[index - 1][1] and words[index + 1][1])]


def decode_header(header):
    """The parts of a header as (bytes or text, character set) pairs."""
    if hasattr(header, "_chunks"):
        return [(_encoded(text, str(charset)), str(charset)) for text, charset in header._chunks]
    if not _ENCODED_WORD.search(header):
        return [(header, None)]
    result = []
    for text, encoding, charset in _words(header):
        data = text.encode("raw-unicode-escape") if encoding is None else _decode_word(text, encoding)
        if not result or result[-1][1] != charset:
            result.append((data, charset))
        elif charset is None:
            result[-1] = (result[-1][0] + b" " + data, charset)
        else:
            result[-1] = (result[-1][0] + data, charset)
    return result


def _encoded(text, charset):
    if charset == UNKNOWN8BIT:
        return text.encode("ascii", "surrogateescape")
    return text.encode(charset)


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A header of what decode_header() has returned."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        header.append(text, charset)
    return header


class Header:
    """A header made of texts in different character sets."""

    def __init__(
        self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict",
    ):  # fmt: skip
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        self._normalize()
        parts = []
        last_charset = last_is_blank = None
        for text, charset in self._chunks:
            next_charset = charset
            if charset == UNKNOWN8BIT:
                text = text.encode("ascii", "surrogateescape").decode("ascii", "replace")
            if parts:
                starts_blank = text and self._is_blank(text[0])
                if last_charset not in (None, "us-ascii"):
                    if next_charset in (None, "us-ascii") and not starts_blank:
                        parts.append(" ")
                        next_charset = None
                elif next_charset not in (None, "us-ascii") and not last_is_blank:
                    parts.append(" ")
            last_is_blank = text and self._is_blank(text[-1])
            last_charset = next_charset
            parts.append(text)
        return "".join(parts)

    def __eq__(self, other):
        return other == str(self)

    def _is_blank(self, character):
        return character.isspace() or character in "()\\"

    def append(self, s, charset=None, errors="strict"):
        """Add a text, or bytes in the character set."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            s = s.decode("us-ascii", "surrogateescape") if codec == UNKNOWN8BIT else s.decode(codec, errors)
        output = charset.output_codec or "us-ascii"
        if output != UNKNOWN8BIT:
            try:
                s.encode(output, errors)
            except UnicodeEncodeError:
                if output != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The header as ASCII text, in lines that are at most so long."""
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        if maxlinelen == 0:
            maxlinelen = 1_000_000
        lines = _Lines(self._headerlen, maxlinelen, self._continuation_ws, splitchars)
        last_charset = last_is_blank = None
        for text, charset in self._chunks:
            if last_charset is not None:
                starts_blank = text and self._is_blank(text[0])
                if last_charset not in (None, "us-ascii"):
                    if not starts_blank or charset not in (None, "us-ascii"):
                        lines.add_transition()
                elif charset not in (None, "us-ascii") and not last_is_blank:
                    lines.add_transition()
            last_is_blank = text and self._is_blank(text[-1])
            last_charset = charset
            first, *rest = text.splitlines() or [""]
            lines.feed("", first, charset)
            for line in rest:
                lines.newline()
                if charset.header_encoding is not None:
                    lines.feed(self._continuation_ws, " " + line.lstrip(), charset)
                else:
                    stripped = line.lstrip()
                    lines.feed(line[:len(line) - len(stripped)], stripped, charset)
            if rest:
                lines.newline()
        if self._chunks:
            lines.add_transition()
        value = lines.text(linesep)
        if _EMBEDDED_HEADER.search(value):
            raise HeaderParseError(f"header value appears to contain an embedded header: {value!r}")
        return value

    def _normalize(self):
        """Put neighbouring texts of one character set together."""
        chunks = []
        for text, charset in self._chunks:
            if chunks and chunks[-1][1] == charset:
                chunks[-1] = (chunks[-1][0] + " " + text, charset)
            else:
                chunks.append((text, charset))
        self._chunks = chunks


class _Lines:
    """The lines of a header while it is written: each is a list of (blank, word) pairs."""

    def __init__(self, header_length, maximum, continuation, split_characters):
        self.maximum = maximum
        self.continuation = continuation
        self.split_characters = split_characters
        self.lines = []
        self.start = header_length
        self.current = []

    def __len__(self):
        return self.start + sum(len(blank) + len(word) for blank, word in self.current)

    def text(self, linesep):
        self.newline()
        return linesep.join(self.lines)

    def newline(self):
        if self.current and self.current[-1] == (" ", ""):
            self.current.pop()
        if len(self) > 0:
            line = "".join(blank + word for blank, word in self.current)
            if self.start == 0 and not line.strip() and self.lines:
                self.lines[-1] += line
            else:
                self.lines.append(line)
        self.start = 0
        self.current = []

    def add_transition(self):
        self.current.append((" ", ""))

    def feed(self, blank, text, charset):
        if charset.header_encoding is None:
            self._feed_plain(blank, text)
            return
        encoded = charset.header_encode_lines(text, self._lengths())
        first, *rest = encoded
        if first is not None:
            self._append(blank, first)
        for line in rest:
            self.newline()
            self.current.append((self.continuation, line))

    def _lengths(self):
        yield self.maximum - len(self)
        while True:
            yield self.maximum - len(self.continuation)

    def _feed_plain(self, blank, text):
        parts = re.split(r"([ \t]+)", blank + text)
        if parts[0]:
            parts[:0] = [""]
        else:
            del parts[0]
        for index in range(0, len(parts) - 1, 2):
            self._append(parts[index], parts[index + 1])

    def _append(self, blank, word):
        self.current.append((blank, word))
        if len(self) <= self.maximum:
            return
        for character in self.split_characters:
            for index in range(len(self.current) - 1, 0, -1):
                if character.isspace():
                    fits = self.current[index][0]
                    if fits and fits[0] == character:
                        break
                elif self.current[index - 1][1][-1:] == character:
                    break
            else:
                continue
            rest = self.current[index:]
            del self.current[index:]
            self.newline()
            if not rest[0][0]:
                rest[0] = (" ", rest[0][1])
            self.current = rest
            return
        blank, word = self.current.pop()
        if self.start > 0:
            self.newline()
            if not blank:
                blank = " "
        self.current.append((blank, word))
