"""Python source as tokens, and the way back."""

import itertools
import re
import sys
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from io import TextIOWrapper

import token as _token
from _tokenizer import Reader, TokenError, TokenInfo
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = [
    *_token.__all__, "tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError",
]  # fmt: skip


# Encodings

_cookie = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", re.ASCII)
_blank_line = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", re.ASCII)


def _normal_name(name):
    lower = name[:12].lower().replace("_", "-")
    if lower == "utf-8" or lower.startswith("utf-8-"):
        return "utf-8"
    if lower in ("latin-1", "iso-8859-1", "iso-latin-1") or lower.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """Return the encoding of a source, and the lines that were read to find it."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    has_mark = False
    default = "utf-8"

    def message(text):
        return f"{text} for {filename!r}" if filename is not None else text

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def named(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            raise SyntaxError(message("invalid or missing encoding declaration")) from None
        match = _cookie.match(text)
        if not match:
            return None
        encoding = _normal_name(match[1])
        try:
            codec = lookup(encoding)
        except LookupError:
            if filename is None:
                raise SyntaxError("unknown encoding: " + encoding) from None
            raise SyntaxError(f"unknown encoding for {filename!r}: {encoding}") from None
        if has_mark:
            if encoding != "utf-8":
                raise SyntaxError(message("encoding problem") if filename is None else f"encoding problem for {filename!r}: utf-8")
            encoding += "-sig"
        return encoding

    first = read()
    if first.startswith(BOM_UTF8):
        has_mark = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = named(first)
    if encoding:
        return encoding, [first]
    if not _blank_line.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return named(second) or default, [first, second]


def open(filename):
    """Open a source file for reading, with its own encoding."""
    file = _builtin_open(filename, "rb")
    try:
        encoding, _ = detect_encoding(file.readline)
        file.seek(0)
        text = TextIOWrapper(file, encoding, line_buffering=True)
        text.mode = "r"
        return text
    except:
        file.close()
        raise


def tokenize(readline):
    """Yield the tokens of a source that is read as bytes; the first tells its encoding."""
    encoding, consumed = detect_encoding(readline)
    lines = itertools.chain(consumed, _lines(readline))
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    if codec is not None:
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    yield from _generate_tokens_from_c_tokenizer(lines.__next__, codec, extra_tokens=True)


def generate_tokens(readline):
    """Yield the tokens of a source that is read as text."""
    return _generate_tokens_from_c_tokenizer(readline, extra_tokens=True)


def _generate_tokens_from_c_tokenizer(source, encoding=None, extra_tokens=False):
    """Yield tokens; without the extra ones, those that the grammar knows, with the exact kinds of operators."""
    lines = _lines(source)
    if encoding is not None:
        lines = (line.decode(encoding) for line in lines)
    reader = Reader(lines)
    return reader.tokens() if extra_tokens else reader.exact_tokens()


def _lines(readline):
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if not line:
            return
        yield line


# The way back


class Untokenizer:
    """Puts tokens together to a source."""

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.prev_type = None
        self.prev_line = ""
        self.encoding = None

    def add_whitespace(self, start):
        row, col = start
        if row < self.prev_row or row == self.prev_row and col < self.prev_col:
            raise ValueError(f"start ({row},{col}) precedes previous end ({self.prev_row},{self.prev_col})")
        self.add_backslash_continuation(start)
        if col > self.prev_col:
            self.tokens.append(" " * (col - self.prev_col))

    def add_backslash_continuation(self, start):
        rows = start[0] - self.prev_row
        if rows == 0:
            return
        newline = "\r\n" if self.prev_line.endswith("\r\n") else "\n"
        line = self.prev_line.rstrip("\\\r\n")
        ws = line[len(line.rstrip()):]
        self.tokens.append(f"{ws}\\{newline}" * rows)
        self.prev_col = 0

    def untokenize(self, iterable):
        """Return the source; pairs of kind and text lose their places."""
        iterator = iter(iterable)
        indents, at_line_start = [], False
        for found in iterator:
            if len(found) == 2:
                self.compat(found, iterator)
                break
            kind, text, start, end, line = found
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                at_line_start = False
            elif kind == FSTRING_MIDDLE:
                text, end = self.with_braces_doubled(text, end)
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
            self.prev_type, self.prev_line = kind, line
        return "".join(self.tokens)

    def with_braces_doubled(self, text, end):
        count = len(text)
        doubled = _double_braces(text)
        return doubled, (end[0], end[1] + len(doubled) - count)

    def compat(self, token, iterable):
        """Put pairs of kind and text together, with blanks where they are needed."""
        indents = []
        at_line_start = token[0] in (NEWLINE, NL)
        after_string = False
        in_f_string = 0
        for found in itertools.chain([token], iterable):
            kind, text = found[:2]
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            is_string = kind == STRING
            if kind == FSTRING_START:
                in_f_string += 1
            elif kind == FSTRING_END:
                in_f_string -= 1
            if is_string and after_string:
                text = " " + text
            after_string = is_string
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_line_start = True
            elif at_line_start and indents:
                self.tokens.append(indents[-1])
                at_line_start = False
            elif kind == FSTRING_MIDDLE:
                text = _double_braces(text)
            # Two strings side by side, one of them an f-string, must not grow together.
            if self.tokens and kind in (STRING, FSTRING_START) and self.prev_type in (STRING, FSTRING_END):
                self.tokens.append(" ")
            self.prev_type = kind
            self.tokens.append(text)


def _double_braces(text):
    """Double braces, except those of `\\N{...}`."""
    pieces, position = [], 0
    for match in re.finditer(r"(?<!\\)((?:\\\\)*)\\N\{[^}]*\}", text):
        pieces.append(re.sub("[{}]", r"\g<0>\g<0>", text[position : match.start()]))
        pieces.append(match.group())
        position = match.end()
    pieces.append(re.sub("[{}]", r"\g<0>\g<0>", text[position:]))
    return "".join(pieces)


def untokenize(iterable):
    """Return the source that tokens came from: bytes when they tell an encoding."""
    builder = Untokenizer()
    text = builder.untokenize(iterable)
    return text if builder.encoding is None else text.encode(builder.encoding)


def _fail(message, name=None, place=None):
    """Say what is wrong, in which file and where, and end."""
    words = ["error: %s" % message]
    if name is not None:
        words[:0] = [":".join(map(str, (name, *place))) if place else name]
    print(": ".join(words), file=sys.stderr)
    sys.exit(1)


def _main():
    """Print the tokens of a file or of standard input."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m tokenize")
    parser.add_argument(dest="filename", nargs="?", metavar="filename.py", help="the file to tokenize; defaults to stdin")
    parser.add_argument("-e", "--exact", dest="exact", action="store_true", help="display token names using the exact type")
    options = parser.parse_args()
    name = options.filename or "<stdin>"
    try:
        if options.filename:
            with _builtin_open(options.filename, "rb") as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = list(generate_tokens(sys.stdin.readline))
    except IndentationError as error:
        _fail(error.msg, name, (error.lineno, error.offset))
    except TokenError as error:
        _fail(error.args[0], name, error.args[1])
    except SyntaxError as error:
        _fail(error, name)
    except OSError as error:
        _fail(error)
    for found in tokens:
        kind = found.exact_type if options.exact else found.type
        place = "%d,%d-%d,%d:" % (found.start + found.end)
        print("%-20s%-15s%-15r" % (place, tok_name[kind], found.string))


if __name__ == "__main__":
    _main()
