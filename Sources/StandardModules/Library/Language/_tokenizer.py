"""The tokens of Python source.

The text is read line by line. Within an f-string the mode is kept on a stack: literal parts, then
tokens between braces, then perhaps a format, which is literal again.
"""

import re
from collections import namedtuple

from token import (
    COMMENT, DEDENT, ENDMARKER, ERRORTOKEN, EXACT_TOKEN_TYPES, FSTRING_END, FSTRING_MIDDLE, FSTRING_START,
    INDENT, NAME, NEWLINE, NL, NUMBER, OP, STRING, tok_name,
)  # fmt: skip


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """One token."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return (
            f"TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})"
        )

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class TokenError(Exception):
    """The source ends within a token, or holds what is no token."""


TokenInfo.__module__ = TokenError.__module__ = "tokenize"


_blank = re.compile(r"[ \t\f]*")
# Whether other letters make a name is not asked here.
_name = re.compile(r"[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_\x80-\U0010ffff]*")
_number = re.compile(
    r"""
    0[xX](?:_?[0-9a-fA-F])+ | 0[oO](?:_?[0-7])+ | 0[bB](?:_?[01])+
    | (?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)? | \.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?
    | \d(?:_?\d)*[eE][-+]?\d(?:_?\d)*[jJ]? | \d(?:_?\d)*[jJ]?
    """,
    re.VERBOSE,
)
_string_start = re.compile(r"([bB][rR]?|[rR][bB]?|[uU]|[fF][rR]?|[rR][fF])?('''|\"\"\"|'|\")")
_operators = sorted([*EXACT_TOKEN_TYPES, "<>"], key=len, reverse=True)
_DEEPEST_INDENT = 100
_DEEPEST_BRACKET = 200
_digits = {"x": ("hexadecimal", "0-9a-fA-F"), "o": ("octal", "0-7"), "b": ("binary", "01")}


class _FString:
    """An f-string that is being read."""

    def __init__(self, quote, is_raw, start, line):
        self.quote, self.is_raw, self.start, self.line = quote, is_raw, start, line
        self.depth = None  # of brackets, where the expression between braces began
        self.formats = []  # the depths of expressions whose format is being read
        self.literal = ""
        self.literal_start = None


def _invalid_character(char, row, column):
    shown = f"character '{char}' (U+" if char.isprintable() else "non-printable character U+"
    return TokenError(f"invalid {shown}{ord(char):04X}" + (")" if char.isprintable() else ""), (row, column))


class Reader:
    """Turns lines into tokens."""

    def __init__(self, lines):
        self.lines = iter(lines)
        self.number = self.last_number = 0
        self.text = self.line = self.last_line = ""
        self.column = 0
        self.indents = [(0, 0)]
        self.carried = None
        self.brackets = []
        self.f_strings = []
        self.at_start = True
        self.is_continued = False

    def next_line(self):
        self.line = self.text = next(self.lines, "")
        self.column = 0
        if self.text:
            self.number += 1
            self.last_line = self.text
            self.last_number = self.number
        if "\0" in self.text:
            raise TokenError("source code cannot contain null bytes", (self.number, 0))
        return bool(self.text)

    def token(self, kind, start, end, line=None):
        return TokenInfo(kind, self.text[start:end], (self.number, start), (self.number, end), self.line if line is None else line)

    def unterminated(self, kind, start):
        return TokenError(
            f"unterminated {kind} literal (detected at line {self.number})", (start[0], start[1] + 1)
        )

    def tokens(self):
        last = None
        while self.next_line():
            for found in self.tokens_of_line():
                last = found
                yield found
        yield from self.end(last)

    def exact_tokens(self):
        """What the grammar reads: no comments and blank lines, operators by their own kinds, brackets that match."""
        opened, last, begins = [], None, True
        for found in self.tokens():
            kind, text, start, end, line = found
            if kind in (COMMENT, NL):
                last = found if kind == COMMENT else last
                continue
            if kind == NEWLINE:
                if not begins:
                    is_behind_comment = last.type == COMMENT
                    yield TokenInfo(NEWLINE, *last[1:]) if is_behind_comment else TokenInfo(NEWLINE, "", start, start, line)
                begins = True
                continue
            if kind in (INDENT, DEDENT, ENDMARKER):
                if kind != INDENT and not line:
                    start, line = (self.last_number, 0), self.last_line
                place = (start[0], -1)
                found = TokenInfo(kind, "", place, place, line)
            else:
                begins = False
                if kind == OP:
                    found = self.exact_operator(found, opened)
                elif kind == NUMBER:
                    self.check_exact_number(found)
                elif kind == NAME and not text.isidentifier():
                    place = next(index for index in range(len(text)) if not text[: index + 1].isidentifier())
                    raise _invalid_character(text[place], start[0], start[1] + place + 1)
            last = found
            yield found

    def check_exact_number(self, found):
        text, (row, end) = found.string, found.end
        if re.fullmatch(r"0[\d_]*[1-9][\d_]*", text):
            raise TokenError(
                "leading zeros in decimal integer literals are not permitted; "
                "use an 0o prefix for octal integers", (row, found.start[1] + 1))
        following = found.line[end : end + 1]
        if following.isidentifier() and not re.match(r"and|else|for|i[fns]|not|or", found.line[end:]):
            kind = "imaginary" if text[-1] in "jJ" else _digits.get(text[1:2].lower(), ("decimal",))[0]
            raise TokenError(f"invalid {kind} literal", (row, end))

    def exact_operator(self, found, opened):
        text, (row, column) = found.string, found.start
        if text not in EXACT_TOKEN_TYPES:
            if text.isascii():
                return found._replace(type=ERRORTOKEN)
            raise _invalid_character(text, row, column + 1)
        if text in "([{":
            opened.append(found)
        elif text in ")]}":
            if not opened:
                raise TokenError(f"unmatched '{text}'", (row, column + 1))
            opening = opened.pop()
            if opening.string + text not in ("()", "[]", "{}"):
                where = "" if opening.start[0] == row else f" on line {opening.start[0]}"
                raise TokenError(
                    f"closing parenthesis '{text}' does not match opening parenthesis '{opening.string}'{where}",
                    (row, column + 1))
        return found._replace(type=EXACT_TOKEN_TYPES[text])

    def end(self, last):
        f = self.f_strings[-1] if self.f_strings else None
        if f and f.depth is None:
            kind = "triple-quoted f-string" if len(f.quote) == 3 else "f-string"
            raise self.unterminated(kind, f.start)
        if self.is_continued or f:
            length = len(self.last_line.rstrip("\n")) + 1
            raise TokenError("unexpected EOF in multi-line statement", (self.number, length))
        if self.brackets:
            raise TokenError("unexpected EOF in multi-line statement", (self.number, 0))
        if last is not None and last.type not in (NEWLINE, NL):
            at = last.end
            line = "" if last.line.endswith("\n") else last.line
            yield TokenInfo(NEWLINE, "", at, (at[0], at[1] + 1), line)
        bottom = (self.number + 1, 0)
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, "", bottom, bottom, "")
        yield TokenInfo(ENDMARKER, "", bottom, bottom, "")

    def tokens_of_line(self):
        if self.at_start and not self.brackets and not self.f_strings and not self.is_continued:
            yield from self.indentation()
            if self.column == len(self.text):
                return
        self.is_continued = False
        while self.column < len(self.text):
            if self.f_strings and self.f_strings[-1].depth is None:
                yield from self.literal_part()
            else:
                yield from self.one()

    def indentation(self):
        """Blank lines and comments count for nothing; else the line may be indented or dedented."""
        end = _blank.match(self.text).end()
        rest = self.text[end:]
        if rest.startswith("#"):
            stop = len(self.text.rstrip("\r\n"))
            self.column = len(self.text)
            yield self.token(COMMENT, end, stop)
            yield self.newline(NL, stop)
            return
        if not rest.strip("\r\n"):
            self.column = len(self.text)
            self.carried = None
            yield self.newline(NL, end)
            return
        if rest.rstrip("\r\n") == "\\":
            self.column = len(self.text)
            self.carried = self.carried or self.width(end)
            return
        width, start = self.width(end), 0
        if self.carried:
            # The line before had nothing but white space and a backslash: its indentation counts.
            width, self.carried, start = self.carried, None, end
        self.column = end
        self.at_start = False
        if width[0] > self.indents[-1][0]:
            if width[1] <= self.indents[-1][1]:
                raise self.misplaced(TabError, "inconsistent use of tabs and spaces in indentation")
            if len(self.indents) == _DEEPEST_INDENT:
                raise self.misplaced(IndentationError, "too many levels of indentation")
            self.indents.append(width)
            yield self.token(INDENT, start, end)
        while width[0] < self.indents[-1][0]:
            if width[0] not in [column for column, _ in self.indents]:
                raise self.misplaced(IndentationError, "unindent does not match any outer indentation level")
            self.indents.pop()
            yield self.token(DEDENT, end, end)
        if width != self.indents[-1]:
            raise self.misplaced(TabError, "inconsistent use of tabs and spaces in indentation")

    def width(self, end):
        """Columns of white space, with tabs of eight and with tabs of one."""
        column = other = 0
        for char in self.text[:end]:
            column = 0 if char == "\f" else column // 8 * 8 + 8 if char == "\t" else column + 1
            other = 0 if char == "\f" else other + 1
        return column, other

    def misplaced(self, kind, message):
        text = self.text.rstrip("\r\n")
        return kind(message, ("<string>", self.number, len(text) + 1, text, None, None))

    def newline(self, kind, start):
        text = self.text[start:]
        return TokenInfo(kind, text, (self.number, start), (self.number, start + (len(text) or 1)), self.line)

    def one(self):
        text = self.text
        start = self.column = _blank.match(text, self.column).end()
        if start == len(text):
            return
        char = text[start]
        if char in "\r\n":
            self.column = len(text)
            if self.brackets or self.f_strings:
                yield self.newline(NL, start)
            else:
                self.at_start = True
                yield self.newline(NEWLINE, start)
        elif char == "#":
            self.column = len(text.rstrip("\r\n"))
            yield self.token(COMMENT, start, self.column)
        elif char == "\\" and text[start + 1 :] in ("\n", "\r\n", ""):
            self.column = len(text)
            self.is_continued = True
        elif char == "\\":
            place = self.number, len(text.rstrip("\r\n")) + 1
            raise TokenError("unexpected character after line continuation character", place)
        elif match := _string_start.match(text, start):
            yield from self.string(match)
        elif match := (_number.match(text, start) if char.isdigit() or char == "." else None):
            self.column = match.end()
            self.check_number(match)
            yield self.token(NUMBER, start, match.end())
        elif match := _name.match(text, start):
            self.column = match.end()
            yield self.token(NAME, start, match.end())
        else:
            yield from self.operator(start)

    def check_number(self, match):
        text, end = match[0], match.end()
        following = self.text[end : end + 1]
        if text == "0" and following.lower() in _digits and following:
            kind, digits = _digits[following.lower()]
            digit = self.text[end + 1 : end + 2]
            if digit.isdigit():
                raise TokenError(f"invalid digit {digit!r} in {kind} literal", (self.number, end + 2))
            raise TokenError(f"invalid {kind} literal", (self.number, end + 1))
        kind, _ = _digits.get(text[1:2].lower(), (None, None))
        digit = self.text[end + (following == "_") :][:1]
        if kind in ("octal", "binary") and digit.isdigit():
            raise TokenError(f"invalid digit {digit!r} in {kind} literal", (self.number, end + (following == "_") + 1))
        if following == "_" and text[-1] not in "jJ" or re.match(r"[eE][-+](?!\d)", self.text[end:]):
            raise TokenError(f"invalid {kind or 'decimal'} literal", (self.number, end + (1 if following == "_" else 2)))

    def operator(self, start):
        for operator in _operators:
            if self.text.startswith(operator, start):
                break
        else:
            char = self.text[start]
            if not char.isprintable():
                raise _invalid_character(char, self.number, start + 1)
            self.column = start + 1
            yield self.token(OP, start, start + 1)
            return
        f = self.f_strings[-1] if self.f_strings else None
        is_inner = f is not None and len(self.brackets) == f.depth
        if is_inner and operator[0] in ":!}" and operator != "!=":
            operator = operator[0]
        self.column = start + len(operator)
        if operator in "([{":
            if len(self.brackets) == _DEEPEST_BRACKET:
                raise TokenError("too many nested parentheses", (self.number, start + 1))
            self.brackets.append(operator)
        elif operator in ")]}" and self.brackets:
            self.brackets.pop()
        yield self.token(OP, start, self.column)
        if not is_inner:
            return
        if operator == "}":
            f.depth = None
        elif operator == ":":
            f.formats.append(f.depth)
            f.depth = None

    # Strings

    def string(self, match):
        prefix, quote = match[1] or "", match[2]
        start = (self.number, match.start())
        self.column = match.end()
        if "f" in prefix.lower():
            self.f_strings.append(_FString(quote, "r" in prefix.lower(), start, self.line))
            yield self.token(FSTRING_START, match.start(), match.end())
            return
        # A string over several lines: the token's line is all of them.
        pieces, lines, begin = [], [self.line], match.start()
        while True:
            stop = self.string_end(quote)
            if stop is not None:
                pieces.append(self.text[begin:stop])
                self.column = stop
                yield TokenInfo(STRING, "".join(pieces), start, (self.number, stop), "".join(lines))
                return
            pieces.append(self.text[begin:])
            is_single = len(quote) == 1
            ends_in_backslash = re.search(r"(?<!\\)(?:\\\\)*\\\r?\n?$", self.text)
            if is_single and not ends_in_backslash:
                raise self.unterminated("string", start)
            if not self.next_line():
                if is_single:
                    raise self.unterminated("string", start)
                raise TokenError("EOF in multi-line string", (start[0], start[1] + 1))
            lines.append(self.line)
            begin = 0

    def string_end(self, quote):
        position = self.column
        text = self.text
        while position < len(text):
            if text[position] == "\\":
                position += 2
            elif text.startswith(quote, position):
                return position + len(quote)
            elif len(quote) == 1 and text[position] in "\r\n":
                return None
            else:
                position += 1
        return None

    def literal_part(self):
        """The literal text of an f-string, or of a format within it."""
        f, text = self.f_strings[-1], self.text
        if f.literal_start is None:
            self.begin_literal(f, self.column)
        elif f.literal_lines[-1] is not self.line:
            f.literal_lines.append(self.line)
        position = self.column
        while position < len(text):
            char = text[position]
            if not f.formats and text.startswith(f.quote, position):
                yield from self.end_literal(f, position)
                self.column = position + len(f.quote)
                self.f_strings.pop()
                yield self.token(FSTRING_END, position, self.column)
                return
            if char == "\\" and not (f.is_raw and text[position + 1 : position + 2] in "{}"):
                position = yield from self.literal_escape(f, position)
            elif char in "{}" and text.startswith(char * 2, position) and not f.formats:
                # The token holds one brace, and its end lies between the two.
                f.literal += char
                yield from self.end_literal(f, position + 1)
                position += 2
                self.begin_literal(f, position)
            elif char == "{":
                yield from self.end_literal(f, position)
                f.depth = len(self.brackets) + 1
                self.brackets.append("{")
                self.column = position + 1
                yield self.token(OP, position, position + 1)
                return
            elif char == "}" and f.formats:
                yield from self.end_literal(f, position, is_wanted=True)
                self.column = position + 1
                f.formats.pop()
                self.brackets.pop()
                yield self.token(OP, position, position + 1)
                f.depth = None
                return
            elif char == "}":
                self.column = position
                raise TokenError("f-string: single '}' is not allowed", (self.number, position + 1))
            elif char in "\r\n" and len(f.quote) == 1:
                if f.formats:
                    yield from self.end_literal(f, position)
                    self.column = len(text)
                    yield self.newline(NL, position)
                    f.depth = f.formats.pop()
                    return
                raise self.unterminated("f-string", f.start)
            else:
                f.literal += char
                position += 1
        self.column = len(text)

    def literal_escape(self, f, position):
        """A backslash and what it escapes; returns the position behind it."""
        text = self.text
        is_name = not f.is_raw and text.startswith("\\N{", position)
        if is_name:
            end = text.find("}", position)
            stop = end + 1 if end >= 0 else len(text)
        else:
            stop = position + (1 if text[position + 1 : position + 2] in ("{", "}") else 2)
        f.literal += text[position:stop]
        if is_name:
            yield from self.end_literal(f, stop)
            self.begin_literal(f, stop)
        return stop

    def begin_literal(self, f, position):
        f.literal, f.literal_start, f.literal_lines = "", (self.number, position), [self.line]

    def end_literal(self, f, position, is_wanted=False):
        start, f.literal_start = f.literal_start, None
        if f.literal or is_wanted:
            yield TokenInfo(FSTRING_MIDDLE, f.literal, start, (self.number, position), "".join(f.literal_lines))
        f.literal = ""
