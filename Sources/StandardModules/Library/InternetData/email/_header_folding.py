"""How headers are folded: the tokens of a tree go into lines, with encoded words where they must.

Lines are broken between the tokens that the grammar has outside, as long as these fit; longer ones are
taken apart. What is not ASCII, and what would not fit otherwise, goes into encoded words.
"""

import sys
import urllib.parse

from email import _encoded_words, errors, utils
from email._header_source import BLANKS, SPECIALS, Source, read_unstructured
from email._header_tokens import Terminal, TokenList, quote_string

_NEWLINES = frozenset("\r\n")
_MUST_ENCODE = SPECIALS | _NEWLINES
# What an encoded word has around its charset and text.
_CHROME = len("=???q?=")
# The room for parameters where the policy leaves none.
_STANDARD_LENGTH = 78
# Stands behind the parts of a token in which no encoded words may be.
_END_OF_BLOCK = Terminal("", "wrap_as_ew_blocked")


class Folding:
    """The lines of a header, as far as they are."""

    def __init__(self, policy):
        self.policy = policy
        self.limit = policy.max_line_length or sys.maxsize
        self.encoding = "utf-8" if policy.utf8 else "us-ascii"
        self.lines = [""]
        # What is still to come, the last first.
        self.parts = []
        # Blanks at the beginning of a line: an encoded word there has to hold them.
        self.leading = ""
        # Where the encoded word begins that the next one may join, and its charset.
        self.word = self.charset = None
        self.blocks = 0
        self.wanted = False

    def fold(self, tree):
        """The tree as lines."""
        self._unpack(tree)
        while self.parts:
            part = self.parts.pop()
            if part is _END_OF_BLOCK:
                self.blocks -= 1
            else:
                self._add(part)
        return self.policy.linesep.join(self.lines) + self.policy.linesep

    def _unpack(self, part):
        self.parts += reversed(part)

    def _room(self):
        return self.limit - len(self.lines[-1])

    def _take_last_blank(self):
        line = self.lines[-1]
        if line and line[-1] in BLANKS:
            self.lines[-1] = line[:-1]
            return line[-1]
        return ""

    def _charset_of(self, part, text):
        # What the text can be encoded in; notes whether it must be in an encoded word.
        if not self.wanted:
            self.wanted = not (_MUST_ENCODE if part.token_type == "ptext" else _NEWLINES).isdisjoint(text)
        try:
            text.encode(self.encoding)
            return self.encoding
        except UnicodeEncodeError:
            self.wanted = True
        is_unknown = any(isinstance(defect, errors.UndecodableBytesDefect) for defect in part.all_defects)
        return "unknown-8bit" if is_unknown else "utf-8"

    def _add(self, part):
        text = str(part)
        charset = self._charset_of(part, text)
        if part.token_type == "mime-parameters":
            self._add_parameters(part)
        elif not (self.wanted and not self.blocks and self._add_encoded(part, text, charset)):
            self._add_plain(part, text)

    # MARK: Tokens that need no encoding

    def _add_plain(self, part, text):
        if len(text) <= self._room():
            self.lines[-1] += text
            return
        self.leading = ""
        if part.syntactic_break and len(text) + 1 <= self.limit and self._add_line(part, text):
            line = self.lines[-1]
            self.leading = line[:len(line) - len(line.lstrip(" \t"))]
            self.word = None
        elif isinstance(part, TokenList):
            if not part.as_ew_allowed:
                self.blocks += 1
                self.parts.append(_END_OF_BLOCK)
            self._unpack(part)
        elif part.as_ew_allowed and not self.blocks:
            # An encoded word can be parted where a plain one cannot.
            self.parts.append(part)
            self.wanted = True
        elif not self._add_line(part, text):
            self.lines[-1] += text

    def _add_line(self, part, text):
        # Add the text as a line, where one may begin here.
        blank = self._take_last_blank()
        if not blank and not part.startswith_fws():
            return False
        self.lines.append(blank + text)
        return True

    # MARK: Encoded words

    def _add_encoded(self, part, text, charset):
        # Whether the part is done with; what may not be encoded goes the plain way.
        is_allowed = part.as_ew_allowed
        if not is_allowed:
            self.wanted, self.word = False, None
            if part.syntactic_break and self._add_whole(part):
                return True
        if isinstance(part, TokenList):
            self._unpack(part)
            self.wanted = False
            return True
        if not is_allowed:
            return False
        if charset != self.charset and (
            self.charset == "unknown-8bit" or self.charset == "utf-8" and charset != "us-ascii"
        ):
            self.word = None
        self.word = self._add_words(text, part.ew_combine_allowed, charset)
        self.charset, self.leading, self.wanted = charset, "", False
        return True

    def _add_whole(self, part):
        # Add a part that fits on a line when it is folded for itself.
        line = part.fold(policy=self.policy)[:-len(self.policy.linesep)]
        if self.policy.linesep in line:
            return False
        if len(line) > self._room():
            self.lines.append(self._take_last_blank())
        self.lines[-1] += line
        return True

    def _begin_words(self, text, is_joined):
        # What is to be encoded, when the blank before it and the word that it joins are seen to.
        if self.word is not None and is_joined:
            line = self.lines[-1]
            self.lines[-1] = line[:self.word]
            return str(read_unstructured(Source(line[self.word:] + text)))
        if text[0] not in BLANKS:
            return text
        if len(self.lines[-1]) == self.limit:
            self.lines.append(self._take_last_blank())
        self.lines[-1] += text[0]
        return text[1:]

    def _add_words(self, text, is_joined, charset):
        """Add a text as encoded words; return where the next one may join, or None."""
        text = self._begin_words(text, is_joined)
        trailing = text[-1] if text[-1:] in BLANKS else ""
        text = text[:len(text) - len(trailing)]
        start = len(self.lines[-1]) if self.word is None else self.word
        charset = "utf-8" if charset == "us-ascii" else charset
        if len(charset) + _CHROME + 1 >= self.limit:
            raise errors.HeaderParseError("max_line_length is too small to fit an encoded word")
        leading = self.leading
        while text:
            whole = self._room()
            room = whole - len(charset) - _CHROME - len(leading)
            if room <= 0:
                self.lines.append(" ")
                continue
            if len(self.lines) > 1 and len(self.lines[-1]) == 1 and leading:
                self.lines[-1] += _encoded_words.encode(leading, charset=charset)
            leading = ""
            text = text[self._add_word(text[:room], charset, whole):]
            if text:
                self.lines.append(" ")
                start = len(self.lines[-1])
        self.lines[-1] += trailing
        return start if is_joined else None

    def _add_word(self, text, charset, room):
        # Add as much of the text as fits; return how much that is.
        while True:
            word = _encoded_words.encode(text, charset=charset)
            if len(word) <= room:
                break
            text = text[:-1]
        self.lines[-1] += word
        return len(text)

    # MARK: Parameters

    def _add_parameters(self, parameters):
        for name, value in parameters.params:
            if not self.lines[-1].rstrip().endswith(";"):
                self.lines[-1] += ";"
            charset, handler = self.encoding, "strict"
            try:
                value.encode(self.encoding)
                text = f"{name}={quote_string(value)}"
            except UnicodeEncodeError:
                charset = "utf-8"
                if utils._has_surrogates(value):
                    charset, handler = "unknown-8bit", "surrogateescape"
                text = f"{name}*={charset}''{urllib.parse.quote(value, safe='', errors=handler)}"
            if len(text) + 1 < self._room():
                self.lines[-1] += " " + text
            elif len(text) + 2 <= self.limit:
                self.lines.append(" " + text)
            else:
                self._add_sections(name, value, charset, handler)

    def _add_sections(self, name, value, charset, handler):
        # A long value in numbered sections, each on a line.
        section, start = 0, charset + "''"
        while value:
            title = f"{name}*{section}*={start}"
            if self.limit <= len(title) + 3:
                self.limit = _STANDARD_LENGTH
            room = count = self.limit - len(title) - 2
            while len(text := urllib.parse.quote(value[:count], safe="", errors=handler)) > room:
                count -= 1
            value = value[count:]
            self.lines.append(f" {title}{text}{';' if value else ''}")
            section, start = section + 1, ""
