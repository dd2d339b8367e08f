"""Values of configparser that refer to other values."""

import re
from _configparser_errors import (
    MAX_INTERPOLATION_DEPTH, InterpolationDepthError, InterpolationMissingOptionError,
    InterpolationSyntaxError, NoOptionError, NoSectionError,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "configparser"

# MARK: References in values

class Interpolation:
    """Takes values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """References as %(name)s."""

    _mark = "%"
    _reference = re.compile(r"%\(([^)]+)\)s")

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._expand(parser, option, parts, value, section, defaults, 1)
        return "".join(parts)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self._mark * 2, "")
        rest = self._reference.sub("", rest)
        if self._mark in rest:
            raise ValueError(
                f"invalid interpolation syntax in {value!r} at position {rest.find(self._mark)}")
        return value

    def _expand(self, parser, option, parts, rest, section, variables, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark = self._mark
        while rest:
            place = rest.find(mark)
            if place < 0:
                parts.append(rest)
                return
            parts.append(rest[:place])
            rest = rest[place:]
            following = rest[1:2]
            if following == mark:
                parts.append(mark)
                rest = rest[2:]
            elif following == self._opening:
                match = self._reference.match(rest)
                if match is None:
                    raise InterpolationSyntaxError(
                        option, section, f"bad interpolation variable reference {rest!r}")
                rest = rest[match.end() :]
                self._replace(parser, option, parts, match[1], section, variables, depth, raw, rest)
            else:
                raise InterpolationSyntaxError(
                    option, section,
                    f"'{mark}' must be followed by '{mark}' or '{self._opening}', found: {rest!r}")

    _opening = "("

    def _replace(self, parser, option, parts, name, section, variables, depth, raw, rest):
        name = parser.optionxform(name)
        try:
            value = variables[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if self._mark in value:
            self._expand(parser, option, parts, value, section, variables, depth + 1)
        else:
            parts.append(value)


class ExtendedInterpolation(BasicInterpolation):
    """References as ${section:name}."""

    _mark = "$"
    _opening = "{"
    _reference = re.compile(r"\$\{([^}]+)\}")

    def _replace(self, parser, option, parts, path, section, variables, depth, raw, rest):
        names = path.split(":")
        inner_section, inner_option = section, option
        try:
            if len(names) == 1:
                inner_option = parser.optionxform(names[0])
                value = variables[inner_option]
            elif len(names) == 2:
                inner_section, inner_option = names[0], parser.optionxform(names[1])
                value = parser.get(inner_section, inner_option, raw=True)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(names)) from None
        if self._mark in value:
            self._expand(
                parser, inner_option, parts, value, inner_section,
                dict(parser.items(inner_section, raw=True)), depth + 1)
        else:
            parts.append(value)
