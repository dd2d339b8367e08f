"""Reading of configuration files, line by line."""

import re
import sys
from _configparser_errors import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
    MultilineContinuationError, ParsingError,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "configparser"


class _UnnamedSection:
    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


def _option_pattern(delimiters, may_be_alone):
    """What a line with an option looks like; alone it has no value."""
    signs = "|".join(map(re.escape, delimiters))
    value = rf"(?P<vi>{signs})\s*(?P<value>.*)"
    return re.compile(r"(?P<option>.*?)\s*" + (f"(?:{value})?$" if may_be_alone else f"{value}$"), re.VERBOSE)


class _Reading:
    """Lines on their way into a parser."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.seen = set()
        self.options = None
        self.section = self.option = None
        self.indent = 0
        if parser._allow_unnamed_section:
            self._enter(UNNAMED_SECTION, 0)

    def take(self, number, line):
        parser = self.parser
        text, had_comment = self._without_comments(line)
        if not text:
            if parser._empty_lines_in_values:
                if not had_comment and self._is_inside and self.options[self.option] is not None:
                    self.options[self.option].append("")
            else:
                self.indent = sys.maxsize
            return
        first = parser.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if self.options is not None and self.option and indent > self.indent:
            if self.options[self.option] is None:
                raise MultilineContinuationError(self.source, number, line)
            self.options[self.option].append(text)
            return
        self.indent = indent
        header = parser.SECTCRE.match(text)
        if header:
            self._enter(header["header"], number)
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._take_option(number, line, text)

    @property
    def _is_inside(self):
        return self.options is not None and self.option and self.option in self.options

    def _without_comments(self, line):
        """The line without comments and space around, and whether there was a comment."""
        parser = self.parser
        stripped = line.strip()
        if any(stripped.startswith(prefix) for prefix in parser._comment_prefixes):
            return "", True
        places = []
        for prefix in parser._inline_comment_prefixes:
            place = line.find(prefix)
            while place >= 0:
                if place == 0 or line[place - 1].isspace():
                    places.append(place)
                    break
                place = line.find(prefix, place + 1)
        return (line[: min(places)].strip(), True) if places else (stripped, False)

    def _enter(self, name, number):
        parser = self.parser
        self.section, self.option = name, None
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.options = parser._sections[name]
            self.seen.add(name)
        elif name == parser.default_section:
            self.options = parser._defaults
        else:
            self.options = parser._begin(name)
            self.seen.add(name)

    def _take_option(self, number, line, text):
        parser = self.parser
        match = parser._optcre.match(text)
        if not match:
            raise ParsingError(self.source, number, line)
        name, sign, value = match.group("option", "vi", "value")
        if not name:
            raise ParsingError(self.source, number, line)
        self.option = parser.optionxform(name.rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, number)
        self.seen.add((self.section, self.option))
        self.options[self.option] = None if value is None else [value.strip()]

    def finish(self):
        """Join the lines of values."""
        parser = self.parser
        everything = [(parser.default_section, parser._defaults), *parser._sections.items()]
        for section, options in everything:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = parser._interpolation.before_read(parser, section, name, value)
