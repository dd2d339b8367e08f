"""Turns what a terminal shows, with its colours as escape sequences, into an SVG. Runs under baton.

    terminal_picture.py COLUMNS < SCREEN > PICTURE
"""

import re
import sys

CELL, LINE, MARGIN = 8.4, 18, 14
INK, PAPER = "#d8dee9", "#1f242d"
COLOURS = ["#3b4252", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9"]
BRIGHT = ["#6b7689", "#ff8a93", "#b5e08f", "#ffd68a", "#82c4ff", "#dd94f0", "#78d3de", "#ffffff"]
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m|\x0e|\x0f")


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


class Style:
    def __init__(self):
        self.clear()

    def clear(self):
        self.colour = None
        self.is_bold = self.is_dim = self.is_underlined = self.is_reversed = False

    def apply(self, codes):
        for code in codes:
            if code == 0:
                self.clear()
            elif code == 1:
                self.is_bold = True
            elif code == 2:
                self.is_dim = True
            elif code == 4:
                self.is_underlined = True
            elif code == 7:
                self.is_reversed = True
            elif code == 22:
                self.is_bold = self.is_dim = False
            elif code == 24:
                self.is_underlined = False
            elif code == 27:
                self.is_reversed = False
            elif 30 <= code <= 37:
                self.colour = COLOURS[code - 30]
            elif code == 39:
                self.colour = None
            elif 90 <= code <= 97:
                self.colour = BRIGHT[code - 90]

    def attributes(self):
        ink = self.colour or INK
        parts = [f'fill="{PAPER if self.is_reversed else ink}"']
        if self.is_bold:
            parts.append('font-weight="bold"')
        if self.is_dim:
            parts.append('opacity="0.6"')
        if self.is_underlined:
            parts.append('text-decoration="underline"')
        return " ".join(parts)


def runs(line, style):
    """The pieces of a line, each with its column and its style's attributes."""
    column = position = 0
    pieces = []

    def take(text):
        nonlocal column
        if text:
            pieces.append((column, text, style.attributes(), style.is_reversed, style.colour or INK))
            column += len(text)

    for found in SEQUENCE.finditer(line):
        take(line[position:found.start()])
        if found[1] is not None:
            style.apply([int(code or 0) for code in found[1].split(";")])
        position = found.end()
    take(line[position:])
    return pieces


def picture(lines, columns):
    width, height = columns * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}">'
    yield f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>'
    yield f'<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">'
    style = Style()
    for number, line in enumerate(lines):
        y = MARGIN + LINE * number + 14
        for column, text, attributes, is_reversed, ink in runs(line, style):
            x, length = MARGIN + column * CELL, len(text) * CELL
            if is_reversed:
                yield f'<rect x="{x:.1f}" y="{y - 13}" width="{length:.1f}" height="{LINE}" fill="{ink}"/>'
            if text.strip():
                yield (
                    f'<text x="{x:.1f}" y="{y}" textLength="{length:.1f}" {attributes}>'
                    f"{escape(text)}</text>"
                )
    yield "</g></svg>"


def main():
    lines = sys.stdin.read().rstrip("\n").split("\n")
    print("\n".join(picture(lines, int(sys.argv[1]))))


main()
