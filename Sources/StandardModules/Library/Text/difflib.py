"""Differences between sequences, of lines above all."""

from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]  # fmt: skip

Match = namedtuple("Match", "a b size")


def __getattr__(name):
    """What makes HTML is loaded when asked for."""
    if name not in ("HtmlDiff", "_mdiff"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _difflib_html

    made = globals()[name] = getattr(_difflib_html, name)
    return made


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest blocks that two sequences share, then those to the left and right of each.

    >>> round(SequenceMatcher(None, 'the cat', 'a cats').ratio(), 3)
    0.615
    """

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences.

        >>> matcher = SequenceMatcher()
        >>> matcher.set_seqs('night', 'light')
        """
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence; what is known of the second one stays.

        >>> matcher = SequenceMatcher(None, 'night', 'light')
        >>> matcher.set_seq1('light')
        """
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence and note where its elements stand.

        >>> matcher = SequenceMatcher(None, 'night', 'light')
        >>> matcher.set_seq2('night')
        """
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self.b2j = places = {}
        for position, element in enumerate(b):
            places.setdefault(element, []).append(position)
        self.bjunk = {element for element in places if self.isjunk(element)} if self.isjunk else set()
        for element in self.bjunk:
            del places[element]
        # In long sequences, what is very frequent says little and costs much.
        limit = len(b) // 100 + 1
        is_long = self.autojunk and len(b) >= 200
        self.bpopular = {e for e, found in places.items() if len(found) > limit} if is_long else set()
        for element in self.bpopular:
            del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Return the longest block that both slices share, the earliest one of several.

        >>> SequenceMatcher(None, 'xxhello', 'hello!').find_longest_match()
        Match(a=2, b=0, size=5)
        """
        ahi = len(self.a) if ahi is None else ahi
        bhi = len(self.b) if bhi is None else bhi
        best = self._longest_block(alo, ahi, blo, bhi)
        # Popular and equal elements at its ends belong to it; then junk, but only beside others.
        for takes_junk in (False, True):
            best = self._extended(best, alo, ahi, blo, bhi, takes_junk)
        return Match(*best)

    def _longest_block(self, alo, ahi, blo, bhi):
        a, places = self.a, self.b2j
        best_a, best_b, size = alo, blo, 0
        # For each position of b, how long the block is that ends there and at the last element of a.
        lengths = {}
        for i in range(alo, ahi):
            ending = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = ending[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    best_a, best_b, size = i - length + 1, j - length + 1, length
            lengths = ending
        return best_a, best_b, size

    def _extended(self, block, alo, ahi, blo, bhi, takes_junk):
        a, b, junk = self.a, self.b, self.bjunk
        i, j, size = block
        while i > alo and j > blo and (b[j - 1] in junk) == takes_junk and a[i - 1] == b[j - 1]:
            i, j, size = i - 1, j - 1, size + 1
        while i + size < ahi and j + size < bhi and (b[j + size] in junk) == takes_junk and a[i + size] == b[j + size]:
            size += 1
        return i, j, size

    def get_matching_blocks(self):
        """Return all blocks in order; the last one is empty and stands at both ends.

        >>> SequenceMatcher(None, 'abxcd', 'abcd').get_matching_blocks()
        [Match(a=0, b=0, size=2), Match(a=3, b=2, size=2), Match(a=5, b=4, size=0)]
        """
        if self.matching_blocks is None:
            self.matching_blocks = [Match(*block) for block in self._joined(self._all_blocks())]
        return self.matching_blocks

    def _all_blocks(self):
        pending = [(0, len(self.a), 0, len(self.b))]
        blocks = []
        while pending:
            alo, ahi, blo, bhi = pending.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            blocks.append((i, j, size))
            if alo < i and blo < j:
                pending.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                pending.append((i + size, ahi, j + size, bhi))
        return sorted(blocks)

    def _joined(self, blocks):
        """Blocks that touch become one."""
        joined = []
        for i, j, size in blocks:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                first_i, first_j, first_size = joined.pop()
                i, j, size = first_i, first_j, first_size + size
            joined.append((i, j, size))
        return joined + [(len(self.a), len(self.b), 0)]

    def get_opcodes(self):
        """Return how the first becomes the second: (tag, i1, i2, j1, j2) with a word as tag.

        >>> SequenceMatcher(None, 'abx', 'by').get_opcodes()
        [('delete', 0, 1, 0, 0), ('equal', 1, 2, 0, 1), ('replace', 2, 3, 1, 2)]
        """
        if self.opcodes is None:
            self.opcodes = []
            i = j = 0
            for next_i, next_j, size in self.get_matching_blocks():
                if i < next_i or j < next_j:
                    tag = "insert" if i == next_i else "delete" if j == next_j else "replace"
                    self.opcodes.append((tag, i, next_i, j, next_j))
                i, j = next_i + size, next_j + size
                if size:
                    self.opcodes.append(("equal", next_i, i, next_j, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Iterate over groups of changes with n equal elements around each.

        >>> matcher = SequenceMatcher(None, 'abcdefgh', 'xbcdefgy')
        >>> [[step[0] for step in group] for group in matcher.get_grouped_opcodes(1)]
        [['replace', 'equal'], ['equal', 'replace']]
        """
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        group = []
        for position, (tag, i1, i2, j1, j2) in enumerate(codes):
            if tag != "equal":
                group.append((tag, i1, i2, j1, j2))
                continue
            is_first, is_last = position == 0, position == len(codes) - 1
            before = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
            after = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
            if is_first and not is_last:
                group.append(after)
            elif is_last and not is_first:
                group.append(before)
            elif not is_first and i2 - i1 > n + n:
                yield group + [before]
                group = [after]
            elif not is_first:
                group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """Return how similar they are, from 0 to 1.

        >>> s = SequenceMatcher(None, 'abcd', 'bcde')
        >>> s.ratio(), s.quick_ratio(), s.real_quick_ratio()
        (0.75, 0.75, 1.0)
        """
        matches = sum(block.size for block in self.get_matching_blocks())
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound of ratio(): the order of the elements is not looked at."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left.get(element, self.fullbcount.get(element, 0))
            left[element] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound of ratio(): only the lengths are looked at."""
        counts = len(self.a), len(self.b)
        return _ratio(min(counts), sum(counts))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return the n possibilities that are most similar to the word, if similar enough.

    >>> get_close_matches('pyton', ['python', 'piston', 'java', 'typhon'])
    ['python', 'piston']
    """
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        bounds = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio
        if all(bound() >= cutoff for bound in bounds):
            found.append((matcher.ratio(), possibility))
    return [possibility for _, possibility in nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    r"""Return whether a line is empty or a lone comment sign.

    >>> IS_LINE_JUNK('\n'), IS_LINE_JUNK('  #  \n'), IS_LINE_JUNK('# words\n')
    (True, True, False)
    """
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    r"""Return whether it is a space or a tab.

    >>> IS_CHARACTER_JUNK(' '), IS_CHARACTER_JUNK('\t'), IS_CHARACTER_JUNK('x')
    (True, True, False)
    """
    return ch in ws


class Differ:
    r"""Compares lines, and the characters of lines that are similar.

    >>> old = ['red\n', 'green\n', 'blue\n']
    >>> new = ['red\n', 'greet\n', 'black\n']
    >>> print(''.join(Differ().compare(old, new)), end='')
      red
    - green
    ?     ^
    + greet
    ?     ^
    - blue
    + black
    """

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        r"""Iterate over the lines of both, each with two characters that say where it is from.

        >>> lines = Differ().compare('one\ntwo\n'.splitlines(True), 'one\ntow\n'.splitlines(True))
        >>> print(''.join(lines), end='')
          one
        - two
        ?   -
        + tow
        ?  +
        """
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == "insert":
                yield from _marked("+", b, blo, bhi)
            else:
                yield from _marked("-" if tag == "delete" else " ", a, alo, ahi)

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """The two most similar lines are set side by side, then what is above and below them."""
        if alo >= ahi or blo >= bhi:
            yield from _marked("-", a, alo, ahi)
            yield from _marked("+", b, blo, bhi)
            return
        found = self._most_similar(a, alo, ahi, b, blo, bhi)
        if found is None:
            # The shorter one first: it leaves less to read before the other.
            blocks = [_marked("-", a, alo, ahi), _marked("+", b, blo, bhi)]
            for block in blocks if ahi - alo <= bhi - blo else reversed(blocks):
                yield from block
            return
        i, j = found
        yield from self._replace(a, alo, i, b, blo, j)
        if a[i] == b[j]:
            yield "  " + a[i]
        else:
            yield from self._side_by_side(a[i], b[j])
        yield from self._replace(a, i + 1, ahi, b, j + 1, bhi)

    def _most_similar(self, a, alo, ahi, b, blo, bhi):
        best, best_pair, equal_pair = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal_pair = equal_pair or (i, j)
                    continue
                matcher.set_seq1(a[i])
                bounds = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio
                if all(bound() > best for bound in bounds):
                    best, best_pair = matcher.ratio(), (i, j)
        return equal_pair if best < 0.75 else best_pair

    def _side_by_side(self, line, other):
        marks, other_marks = "", ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, line, other).get_opcodes():
            sign, other_sign = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            marks += sign * (i2 - i1)
            other_marks += other_sign * (j2 - j1)
        for start, text, signs in (("- ", line, marks), ("+ ", other, other_marks)):
            yield start + text
            # Tabs stay tabs, so that the signs stand below their characters.
            signs = "".join(c if s == " " and c.isspace() else s for c, s in zip(text, signs)).rstrip()
            if signs:
                yield f"? {signs}\n"


def _marked(tag, lines, low, high):
    for position in range(low, high):
        yield f"{tag} {lines[position]}"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    r"""Compare lines as a Differ does.

    >>> print(''.join(ndiff(['one\n', 'two\n'], ['ore\n', 'two\n'])), end='')
    - one
    ?  ^
    + ore
    ?  ^
      two
    """
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    r"""Iterate over the lines of the first or the second sequence that a delta was made of.

    >>> list(restore(['- a\n', '+ b\n', '  c\n'], 2))
    ['b\n', 'c\n']
    """
    if which not in (1, 2):
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    for line in delta:
        if line[:2] in ("  ", "- " if which == 1 else "+ "):
            yield line[2:]


def _check_types(a, b, *texts):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f"lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})")
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f"all arguments must be str, not: {text!r}")


def _title(sign, file, date, lineterm):
    return f"{sign} {file}" + (f"\t{date}" if date else "") + lineterm


def _format_range_unified(start, stop):
    count = stop - start
    if count == 1:
        return f"{start + 1}"
    return f"{start + 1 if count else start},{count}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Iterate over the lines of a unified diff.

    >>> [line for line in unified_diff(['a'], ['b'], lineterm='')][2:]
    ['@@ -1 +1 @@', '-a', '+b']
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    titles = [_title("---", fromfile, fromfiledate, lineterm), _title("+++", tofile, tofiledate, lineterm)]
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from titles
        titles = []
        first, last = group[0], group[-1]
        ranges = _format_range_unified(first[1], last[2]), _format_range_unified(first[3], last[4])
        yield f"@@ -{ranges[0]} +{ranges[1]} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i1:i2])
                continue
            yield from ("-" + line for line in a[i1:i2])
            yield from ("+" + line for line in b[j1:j2])


def _format_range_context(start, stop):
    if stop - start <= 1:
        return f"{start + 1 if stop > start else start}"
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Iterate over the lines of a context diff.

    >>> [line[:2] for line in context_diff(['a'], ['b'])]
    ['**', '--', '**', '**', '! ', '--', '! ']
    """
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    titles = [_title("***", fromfile, fromfiledate, lineterm), _title("---", tofile, tofiledate, lineterm)]
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from titles
        titles = []
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield f"*** {_format_range_context(first[1], last[2])} ****{lineterm}"
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from (signs[tag] + line for line in a[i1:i2])
        yield f"--- {_format_range_context(first[3], last[4])} ----{lineterm}"
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from (signs[tag] + line for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lines of bytes with unified_diff or context_diff."""

    def decoded(line):
        try:
            return line.decode("ascii", "surrogateescape")
        except AttributeError as error:
            raise TypeError(f"all arguments must be bytes, not {type(line).__name__} ({line!r})") from error

    lines = [decoded(line) for line in a], [decoded(line) for line in b]
    texts = map(decoded, (fromfile, tofile, fromfiledate, tofiledate))
    for line in dfunc(*lines, *texts, n, decoded(lineterm)):
        yield line.encode("ascii", "surrogateescape")
