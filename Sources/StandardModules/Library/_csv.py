"""Lines of separated values: what readers, writers and dialects are made of."""

import re


QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072


class Error(Exception):
    """Raised for lines and values that a dialect does not allow."""

    __module__ = "_csv"


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
