"""Text in lines of a given width."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_to_space = str.maketrans(dict.fromkeys(_whitespace, " "))


class TextWrapper:
    """Breaks paragraphs into lines."""

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
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_space)
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            self._fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        """Return the paragraph as one text."""
        return "\n".join(self.wrap(text))

    def _chunks(self, text):
        """Words and the whitespace between them; words may end at a hyphen."""
        chunks = []
        position = 0
        while position < len(text):
            end = position
            is_space = text[position] in _whitespace
            while end < len(text) and (text[end] in _whitespace) == is_space:
                end += 1
            piece = text[position:end]
            if is_space or not self.break_on_hyphens:
                chunks.append(piece)
            else:
                chunks.extend(_split_at_hyphens(piece))
            position = end
        return chunks

    def _fix_endings(self, chunks):
        index = 0
        while index < len(chunks) - 1:
            if chunks[index + 1] == " " and _ends_sentence(chunks[index]):
                chunks[index + 1] = "  "
                index += 2
            else:
                index += 1

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
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
            self._break_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _break_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(char != "-" for char in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        chunks[-1] = word[end:]

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


def _split_at_hyphens(word):
    """A word in parts, each but the last with the hyphen or dash that it ends with."""
    parts = []
    start = position = 0
    while position < len(word):
        if word[position] != "-":
            position += 1
            continue
        end = position
        while end < len(word) and word[end] == "-":
            end += 1
        before, after = word[start:position], word[end:]
        if end - position > 1:
            # A dash stands alone between words.
            if before and after[:1].isalnum():
                parts += [before, word[position:end]]
                start = end
        elif len(before) > 1 and before[-2:].isalpha() and after[:2].isalpha() and len(after) > 1:
            parts.append(word[start:end])
            start = end
        position = end
    parts.append(word[start:])
    return [part for part in parts if part]


def _ends_sentence(chunk):
    end = chunk.rstrip("\"'")
    return len(end) > 1 and end[-1] in ".!?" and end[-2].islower() and len(chunk) - len(end) <= 1


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
    return "".join(
        prefix + line if predicate(line) else line for line in text.splitlines(keepends=True)
    )
