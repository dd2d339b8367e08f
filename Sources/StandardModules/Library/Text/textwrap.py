"""Text in lines of a given width."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_SPACE, _INK, _LETTER, _WORD = r"[\t\n\x0b\x0c\r ]", r"[^\t\n\x0b\x0c\r ]", r"[^\d\W]", r"[\w!\"'&.,?]"
_HYPHEN = f"-(?:(?<={_LETTER}{{2}}-)|(?<={_LETTER}-{_LETTER}-))(?={_LETTER}-?{_LETTER})"


class TextWrapper:
    """Breaks paragraphs into lines."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(" "))
    # What lies between two places where a line may end: spaces, a dash between words, and a word or its
    # part up to a hyphen, to its end or to a dash.
    wordsep_re = re.compile(
        f"({_SPACE}+|(?<={_WORD})-{{2,}}(?=\\w)"
        f"|{_INK}+?(?:{_HYPHEN}|(?={_SPACE}|\\Z)|(?<={_WORD})(?=-{{2,}}\\w)))"
    )
    wordsep_simple_re = re.compile(f"({_SPACE}+)")
    sentence_end_re = re.compile(r"[a-z][.!?][\"']?\Z")

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
        replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
        drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
        placeholder=" [...]",
    ):  # fmt: skip
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        """Return the lines of one paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """Return the paragraph as one text."""
        return "\n".join(self.wrap(text))

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """Words and the whitespace between them; words may end at a hyphen."""
        pattern = self.wordsep_re if self.break_on_hyphens else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        index = 0
        while index < len(chunks) - 1:
            if chunks[index + 1] == " " and self.sentence_end_re.search(chunks[index]):
                chunks[index + 1] = "  "
                index += 2
            else:
                index += 1

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            line, length = self._take(chunks, width)
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or self._is_last(chunks, length, width):  # fmt: skip
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, length, indent, width)
            break
        return lines

    def _take(self, chunks, width):
        """The chunks of the next line; a word that fits into no line is broken."""
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        room = 1 if width < 1 else width - cur_len
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word = reversed_chunks[-1]
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(char != "-" for char in word[:hyphen]):
                end = hyphen + 1
        cur_line.append(word[:end])
        reversed_chunks[-1] = word[end:]

    def _is_last(self, chunks, length, width):
        rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        return rest and length <= width

    def _shorten(self, lines, line, length, indent, width):
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """Return the lines of one paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Return a paragraph in lines, as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Return as many words as fit, and a placeholder for the others."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the whitespace that all lines begin with."""
    margin = None
    lines = text.split("\n")
    for place, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content.strip(" \t\r\x0b\x0c"):
            if not content:
                lines[place] = ""
                continue
        if not content:
            continue
        blank = line[: len(line) - len(content)]
        if margin is None:
            margin = blank
        else:
            common = 0
            while common < min(len(margin), len(blank)) and margin[common] == blank[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin) :] if line.startswith(margin) else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines that are not empty, or for which the predicate is true."""
    if predicate is None:
        predicate = str.strip
    pieces = []
    for line in text.splitlines(keepends=True):
        if predicate(line):
            pieces.append(prefix)
        pieces.append(line)
    return "".join(pieces)
