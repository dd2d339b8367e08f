"""Cursors: statements are run, and their rows read, through them."""

import gc
from _thread import get_ident

from . import _adapters
from ._errors import OperationalError, ProgrammingError, deprecate

# SQLite's code for a table that another statement of the same connection reads.
_LOCKED = 6

PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2
_NO_VALUES = ((),)

# The class, which the module of connections puts here.
Connection = None


class Cursor:
    """SQLite database cursor class."""

    __module__ = "sqlite3"
    _is_ready = False
    _is_closed = False
    _is_running = False

    def __init__(self, *arguments):
        if len(arguments) != 1:
            raise TypeError(f"Cursor expected 1 argument, got {len(arguments)}")
        connection, = arguments
        if not isinstance(connection, Connection):
            raise TypeError(f"Cursor() argument 1 must be sqlite3.Connection, not {type(connection).__name__}")
        self._connection = connection
        self._statement = None
        self._description, self._names, self._places = None, (), {}
        self._lastrowid = None
        self._rowcount = -1
        self._converters = None
        self.arraysize = 1
        self.row_factory = None
        connection._check()
        self._is_ready = True

    @property
    def connection(self):
        return self._connection

    @property
    def description(self):
        return self._description

    @property
    def lastrowid(self):
        return self._lastrowid

    @property
    def rowcount(self):
        return self._rowcount

    def _check(self):
        if not self._is_ready:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        if self._is_closed:
            raise ProgrammingError("Cannot operate on a closed cursor.")
        if self._is_running:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        connection = self._connection
        # What the connection's own check asks, without a call.
        if not connection._is_open or connection._thread is not None and connection._thread != get_ident():
            connection._check()

    # Running

    def execute(self, *arguments):
        """Executes an SQL statement."""
        if len(arguments) == 1:
            sql, rows = arguments[0], _NO_VALUES
        elif len(arguments) == 2:
            sql, rows = arguments[0], (arguments[1],)
        else:
            few = not arguments
            raise TypeError(
                f"execute expected at {'least 1 argument' if few else 'most 2 arguments'}, got {len(arguments)}")
        if not isinstance(sql, str):
            raise TypeError(f"execute() argument 1 must be str, not {type(sql).__name__}")
        self._check()
        return self._run(sql, rows, False)

    def executemany(self, sql, seq_of_parameters, /):
        """Repeatedly executes an SQL statement."""
        if not isinstance(sql, str):
            raise TypeError(f"executemany() argument 1 must be str, not {type(sql).__name__}")
        self._check()
        return self._run(sql, iter(seq_of_parameters), True)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        if not isinstance(sql_script, str):
            raise TypeError(f"executescript() argument must be str, not {type(sql_script).__name__}")
        if "\0" in sql_script:
            raise ValueError("embedded null character")
        self._check()
        connection = self._connection
        connection._end_for_script()
        place, is_followed = 0, True
        while is_followed:
            statement = connection._database.prepare(sql_script, place)
            while statement.step():
                pass
            statement.reset()
            place, is_followed = statement.end, statement.is_followed
        return self

    def _run(self, sql, rows, many):
        connection = self._connection
        self._is_running = True
        try:
            self._description, self._names, self._places = None, (), {}
            if self._statement is not None:
                self._statement.reset()
                self._statement = None
            statement = connection._statement(sql)
            self._statement = statement
            if many and statement.is_readonly:
                raise ProgrammingError("executemany() can only execute DML statements.")
            changes = statement.changes_data
            self._rowcount = 0 if changes else -1
            if changes:
                connection._begin_for_change()
            self._run_rows(statement, rows, changes)
            if not many:
                self._lastrowid = connection._database.last_row()
        except BaseException:
            if self._statement is not None:
                self._statement.reset()
                self._statement = None
            self._rowcount = -1
            raise
        finally:
            self._is_running = False
        if self._statement is not None:
            if not self._statement.is_busy:
                self._statement = None
            elif sql[:6].lower() == "pragma":
                self._statement = _ReadRows(self._statement)
        return self

    def _run_rows(self, statement, rows, changes):
        count, names, is_nameless, is_described = statement.parameter_count, None, False, False
        database = self._connection._database
        for values in rows:
            if names is None and (count or type(values) is dict):
                names = statement.parameter_names()
                is_nameless = names.count(None) == count
            if is_nameless and type(values) in (tuple, list) and len(values) == count:
                self._bind_in_order(statement, values)
            elif count or values != ():
                self._bind(statement, values, count, names or ())
            try:
                has_row = statement.step()
            except OperationalError as error:
                has_row = self._step_again(error)
            if not is_described:
                is_described = True
                self._describe(statement)
            if not has_row:
                if changes:
                    self._rowcount += database.changes()
                statement.reset()

    def _step_again(self, error):
        """What a step says once statements of cursors that nobody holds have let go of the table."""
        if error.sqlite_errorcode & 0xFF != _LOCKED:
            raise error
        self._connection._statements.clear()
        # What one collection finds is freed by the next at the latest.
        gc.collect()
        gc.collect()
        return self._statement.step()

    def _bind(self, statement, values, count, names):
        if type(values) in (tuple, list) or not isinstance(values, dict) and _is_sequence(values):
            if len(values) != count:
                raise ProgrammingError(
                    "Incorrect number of bindings supplied. The current statement uses "
                    f"{count}, and there are {len(values)} supplied.")
            for index, name in enumerate(names):
                if name is not None and name[0] != "?":
                    deprecate(
                        f"Binding {index + 1} ('{name}') is a named parameter, but you supplied a sequence which "
                        "requires nameless (qmark) placeholders. Starting with Python 3.14 an "
                        "sqlite3.ProgrammingError will be raised.")
            if type(values) not in (tuple, list):
                values = [values[index] for index in range(count)]
        elif hasattr(type(values), "__getitem__"):
            values = [_named(values, name, index) for index, name in enumerate(names)]
        else:
            raise ProgrammingError("parameters are of unsupported type")
        self._bind_in_order(statement, values)

    def _bind_in_order(self, statement, values):
        refused = statement.bind(values, _adapters.adapt_parameter, _adapters.adapts_all)
        if refused is not None:
            value = _adapters.adapt_parameter(values[refused])
            raise ProgrammingError(
                f"Error binding parameter {refused + 1}: type '{type(value).__name__}' is not supported")

    def _describe(self, statement):
        names = statement.columns()
        if not names:
            return
        types = self._connection._detect_types
        self._converters = self._find_converters(statement, names, types) if types else None
        self._names = tuple(map(_plain_name, names)) if types & PARSE_COLNAMES else names
        self._description = tuple([(name, None, None, None, None, None, None) for name in self._names])

    @staticmethod
    def _find_converters(statement, names, types):
        found = []
        for name, declared in zip(names, statement.column_types()):
            converter = None
            if types & PARSE_COLNAMES and "[" in name:
                key, closing, _ = name.partition("[")[2].partition("]")
                if closing:
                    converter = _adapters.converters.get(key.upper())
            if converter is None and types & PARSE_DECLTYPES and declared:
                key = declared.partition("(")[0].partition(" ")[0]
                converter = _adapters.converters.get(key.upper())
            found.append(converter)
        return found if any(found) else None

    # Reading

    def _next(self):
        """The next row; None at the end."""
        statement = self._statement
        if statement is None:
            return None
        factory = self._connection.text_factory
        self._is_running = True
        try:
            row = statement.row(None if factory is str else factory, self._converters)
            is_last = not statement.step()
        except BaseException:
            self._fail(statement)
            raise
        self._is_running = False
        if is_last:
            self._end(statement)
        if self.row_factory is not None:
            row = self.row_factory(self, row)
        return row

    def _fail(self, statement):
        self._is_running = False
        statement.reset()
        self._statement = None

    def _end(self, statement):
        if statement.changes_data:
            self._rowcount = self._connection._database.changes()
        statement.reset()
        self._statement = None

    def __iter__(self):
        return self

    def __next__(self):
        self._check()
        if self._statement is None:
            raise StopIteration
        return self._next()

    def fetchone(self):
        """Fetches one row from the resultset."""
        self._check()
        return self._next()

    def fetchmany(self, size=None):
        """Fetches several rows from the resultset."""
        self._check()
        size = self.arraysize if size is None else size
        rows = []
        while self._statement is not None and size != 0:
            rows.append(self._next())
            size -= 1
        return rows

    def fetchall(self):
        """Fetches all rows from the resultset."""
        self._check()
        if self.row_factory is None and self._statement is not None:
            return self._all_rows(self._statement)
        rows = []
        while self._statement is not None:
            rows.append(self._next())
        return rows

    def _all_rows(self, statement):
        factory = self._connection.text_factory
        self._is_running = True
        try:
            rows = statement.rows(None if factory is str else factory, self._converters)
        except BaseException:
            self._fail(statement)
            raise
        self._is_running = False
        self._end(statement)
        return rows

    def close(self):
        """Closes the cursor."""
        if self._is_running:
            raise ProgrammingError("Recursive use of cursors not allowed.")
        if not self._is_ready:
            raise ProgrammingError("Base Cursor.__init__ not called.")
        self._connection._check()
        if self._statement is not None:
            self._statement.reset()
            self._statement = None
        self._is_closed = True

    def setinputsizes(self, sizes, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def setoutputsize(self, size, column=None, /):
        """Required by DB-API. Does nothing in sqlite3."""


class _ReadRows:
    """The rows of a pragma, all read: the statement must not hold its locks until somebody asks for them."""

    is_busy = True
    changes_data = False

    def __init__(self, statement):
        self._rows = [statement.row(None, None)]
        while statement.step():
            self._rows.append(statement.row(None, None))
        self._place = 0
        statement.reset()

    def row(self, factory, converters):
        values = self._rows[self._place]
        if factory is None:
            return values
        return tuple([factory(value.encode()) if isinstance(value, str) else value for value in values])

    def step(self):
        self._place += 1
        return self._place < len(self._rows)

    def rows(self, factory, converters):
        return [self.row(factory, converters) for self._place in range(self._place, len(self._rows))]

    def reset(self):
        pass


def _is_sequence(values):
    return hasattr(type(values), "__getitem__") and hasattr(type(values), "__len__") and not hasattr(type(values), "keys")


def _named(values, name, index):
    if name is None:
        raise ProgrammingError(
            f"Binding {index + 1} has no name, but you supplied a dictionary (which has only names).")
    try:
        return values[name[1:]]
    except LookupError:
        raise ProgrammingError(f"You did not supply a value for binding parameter :{name[1:]}.") from None


def _plain_name(name):
    """The name of a column without the type that it asks for."""
    end = name.find("[")
    if end < 0:
        return name
    return name[: end - 1 if end > 0 and name[end - 1] == " " else end]
