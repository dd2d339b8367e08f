"""Two texts side by side as a table of HTML."""

import re
from collections import deque

from difflib import IS_CHARACTER_JUNK, ndiff

# Where scripts find these names, and what their reprs say.
__name__ = "difflib"

# In the texts of cells a change begins with a zero and its sign and ends with a one.
_BEGIN, _END = "\0", "\1"
_CLASSES = {"+": "diff_add", "-": "diff_sub", "^": "diff_chg"}
# A line that stands opposite of nothing.
_BLANK = "", "\n"


class _Lines:
    """What ndiff() says, some lines ahead; counts the lines of both sides."""

    def __init__(self, lines):
        self.lines = lines
        self.ahead = deque()
        self.numbers = [0, 0]

    def signs(self):
        """The signs of the next four lines, X behind the end."""
        while len(self.ahead) < 4:
            self.ahead.append(next(self.lines, "X"))
        return "".join(line[0] for line in self.ahead)

    def _number(self, side):
        self.numbers[side] += 1
        return self.numbers[side]

    def plain(self, side):
        """The next line as it is."""
        return self._number(side), self.ahead.popleft()[2:]

    def changed(self, side, sign):
        """The next line, all of it changed."""
        return self._number(side), f"{_BEGIN}{sign}{self.ahead.popleft()[2:] or ' '}{_END}"

    def hinted(self, side):
        """The next line, changed where the line of hints behind it says."""
        text, hints = self.ahead.popleft(), self.ahead.popleft()
        parts, end = [], 2
        for found in re.finditer(r"\++|-+|\^+", hints):
            parts += [text[end:found.start()], _BEGIN, found[0][0], text[found.start():found.end()], _END]
            end = found.end()
        return self._number(side), "".join(parts) + text[end:]

    def both(self):
        """The next line, which both sides have."""
        text = self.ahead.popleft()[2:]
        return (self._number(0), text), (self._number(1), text)


def _one_sided(lines):
    """Iterate over (line or None, line or None, whether it changed); a None waits for the other side's next."""
    # How many lines more have been added than removed in this block: the other side gets as many blank ones.
    surplus = 0
    while True:
        signs = lines.signs()
        closes = None
        if signs.startswith("-?+?"):
            yield lines.hinted(0), lines.hinted(1), True
        elif signs.startswith("--++"):
            surplus -= 1
            yield lines.changed(0, "-"), None, True
        elif signs.startswith(("--?+", "--+", "- ")):
            closes, surplus = (lines.changed(0, "-"), None, True), surplus - 1
        elif signs.startswith("-+?"):
            yield lines.plain(0), lines.hinted(1), True
        elif signs.startswith("-?+"):
            yield lines.hinted(0), lines.plain(1), True
        elif signs.startswith("-"):
            surplus -= 1
            yield lines.changed(0, "-"), None, True
        elif signs.startswith(("+ ", "+-")) and not signs.startswith("+--"):
            closes, surplus = (None, lines.changed(1, "+"), True), surplus + 1
        elif signs.startswith("+"):
            surplus += 1
            yield None, lines.changed(1, "+"), True
        elif signs.startswith(" "):
            yield *lines.both(), False
        if closes or signs.startswith("X"):
            blank = (None, _BLANK, True) if surplus < 0 else (_BLANK, None, True)
            for _ in range(abs(surplus)):
                yield blank
            surplus = 0
        if closes:
            yield closes
        elif signs.startswith("X"):
            return


def _pairs(lines):
    """Iterate over (line, line, whether it changed): each line gets the next of the other side."""
    waiting = deque(), deque()
    for left, right, is_change in _one_sided(lines):
        for line, side in ((left, waiting[0]), (right, waiting[1])):
            if line is not None:
                side.append((line, is_change))
        while waiting[0] and waiting[1]:
            (left, is_left), (right, is_right) = waiting[0].popleft(), waiting[1].popleft()
            yield left, right, is_left or is_right


def _near_changes(pairs, distance):
    """Only what is near a change; three times None stand where something is left out."""
    before = deque()
    left = skipped = 0
    for pair in pairs:
        if pair[2]:
            if skipped:
                yield None, None, None
            yield from before
            before.clear()
            skipped, left = 0, distance
            yield pair
        elif left:
            left -= 1
            yield pair
        else:
            before.append(pair)
            if len(before) > distance:
                before.popleft()
                skipped += 1


def _mdiff(fromlines, tolines, context=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Iterate over (number and line, number and line, whether it changed), all or so many around changes."""
    pairs = _pairs(_Lines(ndiff(fromlines, tolines, linejunk, charjunk)))
    return pairs if context is None else _near_changes(pairs, context)


class HtmlDiff:
    """Makes tables of HTML in which two texts stand side by side, line by line."""

    _styles = "".join(
        f"\n        {rule}"
        for rule in (
            "table.diff {font-family:Courier; border:medium;}", ".diff_header {background-color:#e0e0e0}",
            "td.diff_header {text-align:right}", ".diff_next {background-color:#c0c0c0}",
            ".diff_add {background-color:#aaffaa}", ".diff_chg {background-color:#ffff77}",
            ".diff_sub {background-color:#ffaaaa}",
        )
    )  # fmt: skip
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *, charset="utf-8"):
        """Return a page with the table and what its colours mean."""
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines)
        page = _PAGE % {"charset": charset, "styles": self._styles, "table": table, "legend": _LEGEND}
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        """Return the table; with a context only so many lines around each change."""
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        self._prefix = f"from{number}_", f"to{number}_"
        texts = [self._spaced(lines) for lines in (fromlines, tolines)]
        pairs = _mdiff(*texts, numlines if context else None, self._linejunk, self._charjunk)
        rows = list(self._wrapped(pairs) if self._wrapcolumn else pairs)
        cells = [
            [None if row[2] is None else self._cell(side, *row[side]) for row in rows] for side in (0, 1)
        ]
        body = self._body(cells, [row[2] for row in rows], context, numlines)
        head = ""
        if fromdesc or todesc:
            title = '<th class="diff_next"><br /></th><th colspan="2" class="diff_header">%s</th>'
            head = f"<thead><tr>{title % fromdesc}{title % todesc}</tr></thead>"
        table = _TABLE % {"rows": body, "head": head, "prefix": self._prefix[1]}
        for sign, name in _CLASSES.items():
            table = table.replace(_BEGIN + sign, f'<span class="{name}">')
        return table.replace(_END, "</span>").replace("\t", "&nbsp;")

    def _spaced(self, lines):
        """Tabs become the columns they reach, told from spaces, which may be compared away."""
        spaced = []
        for line in lines:
            line = line.replace(" ", "\0").expandtabs(self._tabsize).replace(" ", "\t")
            spaced.append(line.replace("\0", " ").rstrip("\n"))
        return spaced

    def _pieces(self, number, text):
        """A line in pieces that are short enough; a change that is cut goes on in the next piece."""
        pieces = []
        while number and len(text) - 3 * text.count(_BEGIN) > self._wrapcolumn:
            sign, position, width = "", 0, 0
            while width < self._wrapcolumn and position < len(text):
                if text[position] == _BEGIN:
                    sign = text[position + 1]
                    position += 2
                elif text[position] == _END:
                    sign = ""
                    position += 1
                else:
                    position, width = position + 1, width + 1
            pieces.append((number, text[:position] + (_END if sign else "")))
            text = (_BEGIN + sign if sign else "") + text[position:]
            number = ">"
        return pieces + [(number, text)]

    def _wrapped(self, pairs):
        for left, right, is_change in pairs:
            if is_change is None:
                yield left, right, is_change
                continue
            lefts, rights = self._pieces(*left), self._pieces(*right)
            for position in range(max(len(lefts), len(rights))):
                pair = (lines[position] if position < len(lines) else ("", " ") for lines in (lefts, rights))
                yield *pair, is_change

    def _cell(self, side, number, text):
        name = f' id="{self._prefix[side]}{number}"' if isinstance(number, int) else ""
        for character, entity in (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), (" ", "&nbsp;")):
            text = text.replace(character, entity)
        return f'<td class="diff_header"{name}>{number}</td><td nowrap="nowrap">{text.rstrip()}</td>'

    def _body(self, cells, changes, context, distance):
        """The rows; the first row of each change leads to the next change, the last one to the top."""
        target = f"difflib_chg_{self._prefix[1]}_"
        if not changes:
            words = "No Differences Found" if context else "Empty File"
            cells, changes = [[f"<td></td><td>&nbsp;{words}&nbsp;</td>"]] * 2, [False]
        names, links = [""] * len(changes), [""] * len(changes)
        count = last = 0
        for position, is_change in enumerate(changes):
            if is_change and not (position and changes[position - 1]):
                names[max(0, position - distance)] = f' id="{target}{count}"'
                count, last = count + 1, position
                links[position] = f'<a href="#{target}{count}">n</a>'
        if not changes[0]:
            links[0] = f'<a href="#{target}0">f</a>'
        links[last] = f'<a href="#{target}top">t</a>'
        rows = []
        for name, link, left, right, is_change in zip(names, links, *cells, changes):
            if is_change is not None:
                rows.append(
                    f'            <tr><td class="diff_next"{name}>{link}</td>{left}'
                    f'<td class="diff_next">{link}</td>{right}</tr>\n'
                )
            elif rows:
                rows.append("        </tbody>        \n        <tbody>\n")
        return "".join(rows)


# Strict XHTML readers of old took these shapes; pages made elsewhere look the same to the byte.
_PAGE = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""
_COLUMNS = " ".join(["<colgroup></colgroup>"] * 3)
_TABLE = f"""
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        {_COLUMNS}
        {_COLUMNS}
        %(head)s
        <tbody>
%(rows)s        </tbody>
    </table>"""
_LEGEND = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""
