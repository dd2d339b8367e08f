"""Tables as lines of separated values."""

import _csv
import re
from _csv import field_size_limit
from io import StringIO
from types import GenericAlias

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
    "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
    "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect",
    "DictReader", "DictWriter", "unix_dialect",
]  # fmt: skip

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}


class Error(Exception):
    """Raised for lines and values that a dialect does not allow."""

    __module__ = "_csv"


class Dialect:
    """How values are separated and quoted; a base for classes of such."""

    _name = ""
    delimiter = quotechar = escapechar = lineterminator = quoting = None
    doublequote = skipinitialspace = None

    def __init__(self):
        try:
            _Format(self)
        except TypeError as error:
            raise Error(str(error)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """What is usual on Unix."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


class _Format:
    """A dialect that has been checked."""

    strict = False

    _defaults = {
        "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
        "quotechar": '"', "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
    }  # fmt: skip

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in self._defaults:
                raise TypeError(f"this function got an unexpected keyword argument {name!r}")
        for name, default in self._defaults.items():
            value = options.get(name, getattr(dialect, name, default))
            object.__setattr__(self, name, self._checked(name, value))
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if "quotechar" in options and "quoting" not in options:
                object.__setattr__(self, "quoting", QUOTE_NONE)
            else:
                raise TypeError("quotechar must be set if quoting enabled")
        if self.lineterminator is None:
            raise TypeError("lineterminator must be set")
        self._check_characters()

    def _checked(self, name, value):
        if name in ("delimiter", "escapechar", "quotechar"):
            optional = " or None" if name != "delimiter" else ""
            if value is None and optional:
                return None
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{optional}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        elif name == "lineterminator":
            if value is not None and not isinstance(value, str):
                raise TypeError('"lineterminator" must be a string')
        elif name == "quoting":
            if not isinstance(value, int):
                raise TypeError('"quoting" must be an integer, not ' + type(value).__name__)
            if not 0 <= value <= QUOTE_NOTNULL:
                raise TypeError('bad "quoting" value')
        else:
            return bool(value)
        return value

    def _check_characters(self):
        special = {
            name: getattr(self, name) for name in ("delimiter", "escapechar", "quotechar")
            if getattr(self, name) is not None
        }  # fmt: skip
        for name, char in special.items():
            if char in "\r\n" or char == " " and self.skipinitialspace and name != "delimiter":
                raise ValueError(f"bad {name} value")
            if char in self.lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")
        names = list(special)
        for place, name in enumerate(names):
            for other in names[place + 1 :]:
                if special[name] == special[other]:
                    raise ValueError(f"bad {name} or {other} value")

    # Readers and writers share dialects.
    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


_Format.__name__ = _Format.__qualname__ = "Dialect"
_Format.__module__ = "_csv"


def register_dialect(name, dialect=None, **fmtparams):
    """Name a dialect."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return the names of all dialects."""
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def _format(dialect, options):
    """The checked dialect; one that needs no change is shared."""
    if not options:
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is _Format:
            return dialect
    return _Format(dialect, **options)


def reader(csvfile, dialect="excel", **fmtparams):
    """Return an iterator over the rows of an iterable of lines."""
    return _csv.make_reader(csvfile, _format(dialect, fmtparams))


def writer(csvfile, dialect="excel", **fmtparams):
    """Return an object that writes rows to a file."""
    write = getattr(csvfile, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _csv.make_writer(write, _format(dialect, fmtparams))


# Dicts --------------------------------------------------------------------------------------------

class DictReader:
    """Iterates over rows as dicts; the first one tells the names."""

    def __init__(
        self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds
    ):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The names of the fields."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            result[name] = self.restval
        return result

    __class_getitem__ = classmethod(GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(
        self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds
    ):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError(
                    "dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._values, rowdicts))

    __class_getitem__ = classmethod(GenericAlias)


# Guessing -----------------------------------------------------------------------------------------

def _consistent(counts, total, delimiters):
    """Characters with how often a line has each, and how many lines more agree with that than do not."""
    modes = {}
    for char, known in counts.items():
        number, agreeing = max(known.items(), key=lambda one: one[1])
        support = agreeing - (sum(known.values()) - agreeing)
        if number and support > 0 and (delimiters is None or char in delimiters):
            modes[char] = number, support
    consistency = 1.0
    while consistency >= 0.9:
        if found := {char: mode for char, mode in modes.items() if mode[1] / total >= consistency}:
            return found
        consistency -= 0.01
    return {}


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a dialect that fits the sample."""
        quote, double, delimiter, skips = self._guess_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skips = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = double
        dialect.delimiter = delimiter
        dialect.quotechar = quote or '"'
        dialect.skipinitialspace = skips
        return dialect

    def _guess_quotes(self, sample, delimiters):
        """By quoted fields: what stands between a quote and a separator."""
        for pattern in (
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?P=delim)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?P<delim>[^\w\n\"\'])(?P<space> ?)",
            r"(?P<delim>[^\w\n\"\'])(?P<space> ?)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
            r"(?:^|\n)(?P<quote>[\"\']).*?(?P=quote)(?:$|\n)",
        ):
            found = list(re.finditer(pattern, sample, re.DOTALL | re.MULTILINE))
            if found:
                break
        else:
            return "", False, None, False
        quotes, delims, spaces = {}, {}, 0
        for match in found:
            groups = match.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            delim = groups.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            spaces += bool(groups.get("space"))
        quote = max(quotes, key=quotes.get)
        delim = max(delims, key=delims.get) if delims else ""
        skips = bool(delims) and delims[delim] == spaces
        if delim == "\n":
            delim = ""
        double = re.search(
            rf"(({re.escape(delim)})|^)\W*{quote}[^{re.escape(delim)}\n]*{quote}"
            rf"[^{re.escape(delim)}\n]*{quote}\W*(({re.escape(delim)})|$)",
            sample, re.MULTILINE)  # fmt: skip
        return quote, bool(double), delim, skips

    def _guess_delimiter(self, sample, delimiters):
        """By characters that most lines have equally often: ten lines are asked, then ten more."""
        lines = [line for line in sample.split("\n") if line]
        counts, found = {chr(code): {} for code in range(127)}, {}
        for start in range(0, len(lines), 10):
            asked = lines[start:start + 10]
            for char, known in counts.items():
                for line in asked:
                    number = line.count(char)
                    known[number] = known.get(number, 0) + 1
            found = found or _consistent(counts, start + len(asked), delimiters)
            if len(found) == 1:
                break
        if not found:
            return "", False
        preferred = [char for char in self.preferred if char in found] if len(found) > 1 else []
        delimiter = preferred[0] if preferred else max((support, char) for char, support in found.items())[1]
        return delimiter, lines[0].count(delimiter) == lines[0].count(delimiter + " ")

    def has_header(self, sample):
        """Does the first line look like names?"""
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        types = {column: None for column in range(len(header))}
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(types):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if types[column] is None:
                    types[column] = kind
                elif types[column] != kind:
                    del types[column]
        votes = 0
        for column, kind in types.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
                continue
            try:
                complex(header[column])
            except (ValueError, TypeError):
                votes += 1
            else:
                votes -= 1
        return votes > 0

# CPython has them in C.
__builtin_functions__ = (
    "get_dialect", "list_dialects", "reader", "register_dialect", "unregister_dialect", "writer",
)  # fmt: skip
