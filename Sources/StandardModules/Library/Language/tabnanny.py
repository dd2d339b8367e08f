"""Finds lines whose indentation means different things for different widths of tabs."""

import os
import sys
import tokenize

__all__ = ["check", "NannyNag", "process_tokens"]

verbose = 0
filename_only = 0


def errprint(*args):
    """Write the arguments to standard error and end."""
    sys.stderr.write(" ".join(map(str, args)) + "\n")
    sys.exit(1)


class NannyNag(Exception):
    """An ambiguous line: its number, what is wrong, its text."""

    def __init__(self, lineno, msg, line):
        self.lineno, self.msg, self.line = lineno, msg, line

    def get_lineno(self):
        return self.lineno

    def get_msg(self):
        return self.msg

    def get_line(self):
        return self.line


def check(file):
    """Tell of ambiguous lines in a file, or in all Python files of a folder."""
    if os.path.isdir(file) and not os.path.islink(file):
        if verbose:
            print(f"{file!r}: listing directory")
        for name in os.listdir(file):
            fullname = os.path.join(file, name)
            is_folder = os.path.isdir(fullname) and not os.path.islink(fullname)
            if is_folder or os.path.normcase(name[-3:]) == ".py":
                check(fullname)
        return
    try:
        stream = tokenize.open(file)
    except OSError as error:
        errprint(f"{file!r}: I/O Error: {error}")
        return
    if verbose > 1:
        print(f"checking {file!r} ...")
    with stream:
        _check_stream(file, stream)


def _check_stream(file, stream):
    try:
        process_tokens(tokenize.generate_tokens(stream.readline))
    except tokenize.TokenError as error:
        errprint(f"{file!r}: Token Error: {error}")
    except IndentationError as error:
        errprint(f"{file!r}: Indentation Error: {error}")
    except SyntaxError as error:
        errprint(f"{file!r}: Token Error: {error}")
    except NannyNag as nag:
        if verbose:
            print(f"{file!r}: *** Line {nag.get_lineno()}: trouble in tab city! ***")
            print(f"offending line: {nag.get_line()!r}")
            print(nag.get_msg())
            return
        shown = f'"{file}"' if " " in file else file
        print(shown if filename_only else f"{shown} {nag.get_lineno()} {nag.get_line()!r}")
    else:
        if verbose:
            print(f"{file!r}: Clean bill of health.")


class Whitespace:
    """The blanks before a line, for all widths of tabs at once."""

    def __init__(self, ws):
        self.raw = ws
        text = ws[:len(ws) - len(ws.lstrip(" \t"))]
        self.n, self.nt = len(text), text.count("\t")
        # How many spaces stand before each tab, and behind the last one.
        *before, self.trailing = map(len, text.split("\t"))
        self.norm = {spaces: before.count(spaces) for spaces in before}, self.trailing
        self.is_simple = len(before) <= 1

    def indent_level(self, tabsize):
        """Return the column that it reaches."""
        counts, trailing = self.norm
        return trailing + sum((spaces // tabsize + 1) * tabsize * count for spaces, count in counts.items())

    def longest_run_of_spaces(self):
        return max([self.trailing, *self.norm[0]])

    def equal(self, other):
        """Return whether both reach the same column at all widths."""
        return self.norm == other.norm

    def _widths(self, other):
        return range(1, max(self.longest_run_of_spaces(), other.longest_run_of_spaces()) + 2)

    def not_equal_witness(self, other):
        """Return widths at which the columns differ."""
        levels = ((width, self.indent_level(width), other.indent_level(width)) for width in self._widths(other))
        return [found for found in levels if found[1] != found[2]]

    def less(self, other):
        """Return whether this one ends before the other at all widths."""
        if self.n >= other.n:
            return False
        if self.is_simple and other.is_simple:
            return self.nt <= other.nt
        return all(self.indent_level(width) < other.indent_level(width) for width in self._widths(other))

    def not_less_witness(self, other):
        """Return widths at which this one does not end before the other."""
        levels = ((width, self.indent_level(width), other.indent_level(width)) for width in self._widths(other))
        return [found for found in levels if found[1] >= found[2]]


def format_witnesses(w):
    """Return widths in words."""
    return f"at tab size{'s' if len(w) > 1 else ''} {', '.join(str(found[0]) for found in w)}"


def process_tokens(tokens):
    """Raise NannyNag at the first ambiguous line."""
    try:
        _process(tokens)
    except TabError as error:
        raise NannyNag(error.lineno, error.msg, error.text) from None


def _process(tokens):
    indents = [Whitespace("")]
    is_start = False
    for kind, token, start, _, line in tokens:
        if kind == tokenize.NEWLINE:
            is_start = True
        elif kind == tokenize.INDENT:
            is_start = False
            this = Whitespace(token)
            if not indents[-1].less(this):
                witness = indents[-1].not_less_witness(this)
                raise NannyNag(start[0], "indent not greater e.g. " + format_witnesses(witness), line)
            indents.append(this)
        elif kind == tokenize.DEDENT:
            is_start = True
            del indents[-1]
        elif is_start and kind not in (tokenize.COMMENT, tokenize.NL):
            is_start = False
            this = Whitespace(line)
            if not indents[-1].equal(this):
                witness = indents[-1].not_equal_witness(this)
                raise NannyNag(start[0], "indent not equal e.g. " + format_witnesses(witness), line)


def main():
    """Check the files and folders that the arguments name."""
    import getopt

    global verbose, filename_only
    try:
        options, names = getopt.getopt(sys.argv[1:], "qv")
    except getopt.error as error:
        errprint(error)
    for option, _ in options:
        filename_only += option == "-q"
        verbose += option == "-v"
    if not names:
        errprint("Usage:", sys.argv[0], "[-v] file_or_directory ...")
    for name in names:
        check(name)


if __name__ == "__main__":
    main()
