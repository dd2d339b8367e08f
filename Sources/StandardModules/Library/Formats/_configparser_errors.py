"""Errors of configparser: what is wrong with a file, a section or an option."""

# Where scripts find these names, and what their reprs say.
__name__ = "configparser"

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


# MARK: Errors

class Error(Exception):
    """What can be wrong with a configuration."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """Raised when there is no such section."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """Raised when a section is there already."""

    def __init__(self, section, source=None, lineno=None):
        message = [repr(section), " already exists"]
        if source is not None:
            line = "" if lineno is None else f" [line {lineno:2d}]"
            message = ["While reading from ", repr(source), line, ": section ", *message]
        else:
            message.insert(0, "Section ")
        Error.__init__(self, "".join(message))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """Raised when an option is there twice."""

    def __init__(self, section, option, source=None, lineno=None):
        message = f"{option!r} in section {section!r} already exists"
        if source is not None:
            line = "" if lineno is None else f" [line {lineno:2d}]"
            message = f"While reading from {source!r}{line}: option {message}"
        else:
            message = "Option " + message
        Error.__init__(self, message)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """Raised when there is no such option."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """What can be wrong with references in values."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """Raised when a reference names an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        message = (
            f"Bad value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key {reference!r} which is not a valid option name. "
            f"Raw value: {rawval!r}")
        InterpolationError.__init__(self, option, section, message)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """Raised for references that are not written well."""


class InterpolationDepthError(InterpolationError):
    """Raised when references refer to each other too often."""

    def __init__(self, option, section, rawval):
        message = (
            f"Recursion limit exceeded in value substitution: option {option!r} in section "
            f"{section!r} contains an interpolation key which cannot be substituted in "
            f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        InterpolationError.__init__(self, option, section, message)
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Raised for lines that cannot be read."""

    def __init__(self, source, *args):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)
        if args:
            self.append(*args)

    def append(self, lineno, line):
        """Add a line."""
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"

    @staticmethod
    def _raise_all(exceptions):
        """Raise one error for all."""
        first = next(exceptions := iter(exceptions), None)
        if first is None:
            return
        for other in exceptions:
            first.append(*other.errors[0])
        raise first


class MissingSectionHeaderError(ParsingError):
    """Raised for options before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(
            self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class MultilineContinuationError(ParsingError):
    """Raised when an option without a value goes on in the next line."""

    def __init__(self, filename, lineno, line):
        Error.__init__(
            self,
            "Key without value continued with an indented line.\n"
            f"file: {filename!r}, line: {lineno}\n{line!r}")
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class UnnamedSectionDisabledError(Error):
    """Raised for UNNAMED_SECTION where it is not allowed."""

    def __init__(self):
        Error.__init__(self, "Support for UNNAMED_SECTION is disabled.")
