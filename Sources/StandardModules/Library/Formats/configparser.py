"""Configuration files with sections."""

import functools
import io
import itertools
import os
import re
import sys
from collections.abc import MutableMapping
from _configparser_errors import (
    DEFAULTSECT, MAX_INTERPOLATION_DEPTH, DuplicateOptionError, DuplicateSectionError, Error,
    InterpolationDepthError, InterpolationError, InterpolationMissingOptionError,
    InterpolationSyntaxError, MissingSectionHeaderError, MultilineContinuationError, NoOptionError,
    NoSectionError, ParsingError, UnnamedSectionDisabledError,
)  # fmt: skip
from _configparser_interpolation import BasicInterpolation, ExtendedInterpolation, Interpolation
from _configparser_reading import UNNAMED_SECTION, _Reading, _UnnamedSection, _option_pattern

__all__ = (
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
    "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
    "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "MultilineContinuationError",
    "UnnamedSectionDisabledError", "ConfigParser", "RawConfigParser", "Interpolation",
    "BasicInterpolation", "ExtendedInterpolation", "SectionProxy", "ConverterMapping",
    "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH", "UNNAMED_SECTION",
)  # fmt: skip
_UNSET, _DELIMITERS = object(), ("=", ":")
_default_dict = dict


# MARK: Parsers

class RawConfigParser(MutableMapping):
    """A configuration whose values are taken as they are."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False,
        "off": False,
    }  # fmt: skip
    # Subclasses put their own in the place of these.
    SECTCRE = re.compile(r"\[(?P<header>.+)\]", re.VERBOSE)
    OPTCRE, OPTCRE_NV = _option_pattern(_DELIMITERS, False), _option_pattern(_DELIMITERS, True)
    NONSPACECRE = re.compile(r"\S")

    def __init__(
        self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
        comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True,
        empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET,
        converters=_UNSET, allow_unnamed_section=False,
    ):  # fmt: skip
        self._dict = dict_type
        self._sections, self._defaults = dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        if self._delimiters != _DELIMITERS:
            self._optcre = _option_pattern(self._delimiters, allow_no_value)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        chosen = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        self._interpolation = Interpolation() if chosen is None else chosen
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(
                "interpolation= must be None or an instance of Interpolation; got an object of type "
                f"{type(self._interpolation)}")
        if converters is not _UNSET:
            self._converters.update(converters)
        self._allow_unnamed_section = allow_unnamed_section
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        self._defaults.update((self.optionxform(key), value) for key, value in defaults.items())

    # MARK: Sections and options

    def defaults(self):
        """Return the options that all sections have."""
        return self._defaults

    def sections(self):
        """Return the names of the sections, without the default one."""
        return list(self._sections)

    def add_section(self, section):
        """Add a section."""
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section is UNNAMED_SECTION and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._begin(section)

    def _begin(self, name):
        """Make an empty section; return its options."""
        self._sections[name] = options = self._dict()
        self._proxies[name] = SectionProxy(self, name)
        return options

    def has_section(self, section):
        """Is there such a section?"""
        return section in self._sections

    def options(self, section):
        """Return the names of the options of a section."""
        try:
            options = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        options.update(self._defaults)
        return list(options)

    def optionxform(self, optionstr):
        """Return the form in which a name is kept."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Is there such an option?"""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (
            option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        """Set an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        else:
            try:
                options = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        """Remove an option; tell whether it was there."""
        if not section or section == self.default_section:
            options = self._defaults
        else:
            try:
                options = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        """Remove a section; tell whether it was there."""
        existed = section in self._sections
        if existed:
            del self._sections[section], self._proxies[section]
        return existed

    # MARK: Values

    def _all(self, section, variables=None):
        options = {}
        try:
            options = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {
            self.optionxform(name): value if value is None else str(value)
            for name, value in (variables or {}).items()
        }
        return {**self._defaults, **options, **given}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """Return the value of an option."""
        try:
            options = self._all(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in options:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        value = options[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, options)

    def _get_conv(self, section, option, convert, *, raw=False, vars=None, fallback=_UNSET):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """Return the value of an option as bool."""
        return self._get_conv(
            section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """Return pairs of sections, or of the options of one."""
        if section is _UNSET:
            return super().items()
        options = self._defaults.copy()
        try:
            options.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(options)
        for name, value in (vars or {}).items():
            options[self.optionxform(name)] = value
        if raw:
            return [(name, options[name]) for name in names]
        return [
            (name, self._interpolation.before_get(self, section, name, options[name], options))
            if options[name] is not None else (name, None)
            for name in names
        ]

    def popitem(self):
        """Remove and return the first section."""
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    # MARK: Reading

    def read(self, filenames, encoding=None):
        """Read files; return the names of those that could be opened."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        """Read lines."""
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        """Read a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Read a dict of dicts."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for name, value in options.items():
                name = self.optionxform(str(name))
                if value is not None:
                    value = str(value)
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source)
                seen.add((section, name))
                self.set(section, name, value)

    def _read(self, lines, source):
        state = _Reading(self, source)
        errors = []
        try:
            for number, line in enumerate(lines, 1):
                try:
                    state.take(number, line)
                except ParsingError as error:
                    if type(error) is not ParsingError:
                        raise
                    errors.append(error)
        finally:
            state.finish()
        ParsingError._raise_all(errors)

    # MARK: Writing

    def write(self, fp, space_around_delimiters=True):
        """Write the configuration to a file."""
        sign = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section in self._sections:
            self._write_section(
                fp, section, self._sections[section].items(), sign, section is UNNAMED_SECTION)

    def _write_section(self, fp, section, items, sign, unnamed=False):
        if not unnamed:
            fp.write(f"[{section}]\n")
        for name, value in items:
            value = self._interpolation.before_write(self, section, name, value)
            has_value = value is not None or not self._allow_no_value
            value = sign + str(value).replace("\n", "\n\t") if has_value else ""
            fp.write(f"{name}{value}\n")
        fp.write("\n")

    # MARK: As a mapping

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections)

    @property
    def converters(self):
        """The converters, whose names are those of get...() methods."""
        return self._converters


class ConfigParser(RawConfigParser):
    """A configuration whose values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Set an option to a text."""
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not self._allow_no_value or value:
            if not isinstance(value, str):
                raise TypeError("option values must be strings")
        super().set(section, option, value)

    def _read_defaults(self, defaults):
        # As they are given: a percent sign refers to nothing here.
        self._interpolation, kept = Interpolation(), self._interpolation
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept

    def add_section(self, section):
        """Add a section."""
        if not isinstance(section, (str, _UnnamedSection)):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy(MutableMapping):
    """One section of a parser."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            setattr(self, "get" + conv, functools.partial(self.get, _impl=getattr(parser, "get" + conv)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError("option keys must be strings")
        if not self._parser._allow_no_value or value:
            if not isinstance(value, str) and isinstance(self._parser, ConfigParser):
                raise TypeError("option values must be strings")
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        """The parser."""
        return self._parser

    @property
    def name(self):
        """The name of the section."""
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """Return the value of an option, or the fallback."""
        get = _impl or self._parser.get
        return get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """Converters by name; each becomes a get...() method of parser and sections."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for name in dir(type(parser)):
            if name.startswith("get") and name != "get" and callable(getattr(parser, name)):
                self._data[name[3:]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not key:
            raise ValueError(f'Incompatible key: cannot use "{key}" as a name')
        name = "get" + key
        self._data[key] = value
        method = functools.partial(self._parser._get_conv, convert=value)
        setattr(self._parser, name, method)
        for proxy in self._parser._proxies.values():
            setattr(proxy, name, functools.partial(proxy.get, _impl=method))

    def __delitem__(self, key):
        del self._data[key]
        for holder in (self._parser, *self._parser._proxies.values()):
            try:
                delattr(holder, "get" + key)
            except AttributeError:
                pass

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
