"""Tables as lines of separated values."""

import re
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
_limit = 131072


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
            setattr(self, name, self._checked(name, value))
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            if "quotechar" in options and "quoting" not in options:
                self.quoting = QUOTE_NONE
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


def field_size_limit(*limit):
    """Set the longest field that readers accept; return the old one."""
    global _limit
    old = _limit
    if limit:
        (new,) = limit
        if not isinstance(new, int):
            raise TypeError("limit must be an integer")
        _limit = new
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# Reading ------------------------------------------------------------------------------------------

_START, _FIELD, _ESCAPE, _QUOTED, _QUOTED_ESCAPE, _QUOTE_SEEN, _ESCAPED_END, _END = range(8)


class _Reader:
    """Iterates over the rows of lines."""

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        quoted = dialect.quotechar if dialect.quoting != QUOTE_NONE else None
        special = (quoted or "") + (dialect.escapechar or "")
        self._special = re.compile(f"[{re.escape(special)}\r\n]") if special else re.compile("[\r\n]")

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._text, self._state, self._is_quoted = [], [], _START, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._text or self._state == _QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._row
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} "
                    "(the file should be opened in text mode)")
            self.line_num += 1
            if self._state == _START and not self._row and self._read_plain(line):
                return self._row
            self._read(line)
            if self._state == _START:
                return self._row

    def _read_plain(self, line):
        """A line without quotes, escapes and line ends inside."""
        end = len(line)
        if end and line[-1] == "\n":
            end -= 1
        if end and line[end - 1] == "\r":
            end -= 1
        dialect = self.dialect
        if not end or self._special.search(line, 0, end) or dialect.quoting in (
            QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL
        ):
            return False
        if dialect.skipinitialspace and dialect.delimiter == " ":
            return False
        row = line[:end].split(self.dialect.delimiter)
        if self.dialect.skipinitialspace:
            row = [field.lstrip(" ") for field in row]
        if len(line) > _limit and any(len(field) > _limit for field in row):
            raise Error(f"field larger than field limit ({_limit})")
        self._row = row
        return True

    def _save(self):
        field = "".join(self._text)
        if len(field) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        quoting = self.dialect.quoting
        if not self._is_quoted:
            if not field and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                field = None
            elif field and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS):
                field = float(field)
        self._row.append(field)
        self._text, self._is_quoted = [], False

    def _read(self, line):
        dialect = self.dialect
        was_first = not self._row and not self._text and self._state == _START
        for char in line:
            self._step(char, dialect, was_first)
            was_first = False
        self._finish_line()

    def _finish_line(self):
        if self._state == _START:
            if self._row or self._begun:
                self._save()
        elif self._state in (_FIELD, _QUOTE_SEEN):
            self._save()
            self._state = _START
        elif self._state == _ESCAPE:
            self._text.append("\n")
            self._state = _FIELD
        elif self._state == _QUOTED_ESCAPE:
            self._text.append("\n")
            self._state = _QUOTED
        elif self._state == _END:
            self._state = _START
        self._begun = False

    _begun = False

    def _step(self, char, dialect, is_row_start):
        state = self._state
        if state == _START:
            self._start_field(char, dialect)
        elif state in (_FIELD, _ESCAPED_END):
            self._state = _FIELD
            if char in "\r\n":
                self._save()
                self._state = _END
            elif char == dialect.escapechar:
                self._state = _ESCAPE
            elif char == dialect.delimiter:
                self._save()
                self._begun, self._state = True, _START
            else:
                self._text.append(char)
        elif state == _QUOTED:
            if char == dialect.escapechar:
                self._state = _QUOTED_ESCAPE
            elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _QUOTE_SEEN if dialect.doublequote else _FIELD
            else:
                self._text.append(char)
        elif state == _QUOTE_SEEN:
            self._after_quote(char, dialect)
        elif state in (_ESCAPE, _QUOTED_ESCAPE):
            self._text.append(char)
            if state == _QUOTED_ESCAPE:
                self._state = _QUOTED
            else:
                self._state = _ESCAPED_END if char in "\r\n" else _FIELD
        elif char not in "\r\n":
            raise Error(
                "new-line character seen in unquoted field - do you need to open the file with "
                "newline=''?")

    def _start_field(self, char, dialect):
        if char in "\r\n":
            if self._row or self._begun:
                self._save()
            self._begun, self._state = False, _END
        elif char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self._is_quoted, self._state = True, _QUOTED
        elif char == dialect.escapechar:
            self._state = _ESCAPE
        elif char == " " and dialect.skipinitialspace:
            self._begun = True
        elif char == dialect.delimiter:
            self._save()
            self._begun = True
        else:
            self._text.append(char)
            self._state = _FIELD

    def _after_quote(self, char, dialect):
        if char == dialect.quotechar:
            self._text.append(char)
            self._state = _QUOTED
        elif char == dialect.delimiter:
            self._save()
            self._begun, self._state = True, _START
        elif char in "\r\n":
            self._save()
            self._state = _END
        elif not dialect.strict:
            self._text.append(char)
            self._state = _FIELD
        else:
            raise Error(f"{dialect.delimiter!r} expected after {dialect.quotechar!r}")


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


def reader(csvfile, dialect="excel", **fmtparams):
    """Return an iterator over the rows of an iterable of lines."""
    iter(csvfile)
    return _Reader(csvfile, _Format(dialect, **fmtparams))


# Writing ------------------------------------------------------------------------------------------

class _Writer:
    """Writes rows as lines."""

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect
        special = dialect.delimiter + (dialect.quotechar or "") + (dialect.escapechar or "")
        special += "\r\n" + dialect.lineterminator
        self._special = re.compile(f"[{re.escape(special)}]")

    def writerow(self, row, /):
        """Write one row; return what the file's write() returns."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = [self._text(field, len(fields) == 1) for field in fields]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Write several rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, field, is_only):
        dialect = self.dialect
        quoting = dialect.quoting
        if quoting == QUOTE_NONNUMERIC:
            is_quoted = not isinstance(field, (int, float))
        elif quoting == QUOTE_STRINGS:
            is_quoted = isinstance(field, str)
        elif quoting == QUOTE_NOTNULL:
            is_quoted = field is not None
        else:
            is_quoted = quoting == QUOTE_ALL
        text = "" if field is None else field if isinstance(field, str) else str(field)
        if self._special.search(text):
            text, must_quote = self._escaped(text, dialect)
            is_quoted = is_quoted or must_quote
        elif dialect.delimiter == " " and dialect.skipinitialspace and not text:
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error(
                    "empty field must be quoted if delimiter is a space and skipinitialspace is true")
            is_quoted = True
        if not text and is_only and not is_quoted:
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            is_quoted = True
        return f"{dialect.quotechar}{text}{dialect.quotechar}" if is_quoted else text

    def _escaped(self, text, dialect):
        """The text with what needs it escaped, and whether it must be quoted."""
        parts, must_quote = [], False
        for char in text:
            if self._special.match(char):
                escapes = dialect.quoting == QUOTE_NONE
                if char == dialect.quotechar and not escapes:
                    if dialect.doublequote:
                        must_quote = True
                        parts.append(char)
                    else:
                        escapes = True
                elif char == dialect.escapechar:
                    escapes = True
                elif not escapes:
                    must_quote = True
                if escapes:
                    if not dialect.escapechar:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(dialect.escapechar)
            parts.append(char)
        return "".join(parts), must_quote


_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def writer(csvfile, dialect="excel", **fmtparams):
    """Return an object that writes rows to a file."""
    write = getattr(csvfile, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _Format(dialect, **fmtparams))


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
            sample, re.MULTILINE) if delim else None  # fmt: skip
        return quote, bool(double), delim, skips

    def _guess_delimiter(self, sample, delimiters):
        """By characters that all lines have equally often."""
        lines = [line for line in sample.split("\n") if line]
        candidates = {}
        for char in map(chr, range(127)):
            counts = [line.count(char) for line in lines]
            if not counts or delimiters is not None and char not in delimiters:
                continue
            common = max(set(counts), key=counts.count)
            if common and counts.count(common) >= 0.9 * len(lines):
                candidates[char] = common
        candidates = {
            char: count for char, count in candidates.items()
            if delimiters is not None or not (len(candidates) > 1 and char.isalnum())
        }  # fmt: skip
        for char in self.preferred:
            if char in candidates:
                skips = lines[0].count(char) == lines[0].count(char + " ")
                return char, skips
        if not candidates:
            return "", False
        delimiter = max(candidates, key=candidates.get)
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
