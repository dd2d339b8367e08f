"""SQL from the command line, and a prompt for it: `python -m sqlite3 [FILE [SQL]]`."""

import sqlite3
import sys
from argparse import ArgumentParser
from code import InteractiveConsole


def execute(runner, sql, suppress_errors=True):
    """Run a statement by a connection or cursor and print its rows."""
    try:
        for row in runner.execute(sql):
            print(row)
    except sqlite3.Error as error:
        code = f" ({error.sqlite_errorname})" if hasattr(error, "sqlite_errorname") else ""
        print(f"{type(error).__name__}{code}: {error}", file=sys.stderr)
        if not suppress_errors:
            sys.exit(1)


class SqliteInteractiveConsole(InteractiveConsole):
    """Reads lines until a statement is complete, and runs it."""

    def __init__(self, connection):
        super().__init__()
        self._con = connection
        self._cur = connection.cursor()

    def runsource(self, source, filename="<input>", symbol="single"):
        if source == ".version":
            print(sqlite3.sqlite_version)
        elif source == ".help":
            print("Enter SQL code and press enter.")
        elif source == ".quit":
            sys.exit(0)
        elif not sqlite3.complete_statement(source):
            return True
        else:
            execute(self._cur, source)
        return False


def _arguments(values):
    parser = ArgumentParser(description="Python sqlite3 CLI", prog="python -m sqlite3")
    parser.add_argument(
        "filename", nargs="?", default=":memory:",
        help="SQLite database to open (defaults to ':memory:'). "
        "A new database is created if the file does not previously exist.")
    parser.add_argument("sql", nargs="?", help="An SQL query to execute. Any returned rows are printed to stdout.")
    parser.add_argument(
        "-v", "--version", action="version", version=f"SQLite version {sqlite3.sqlite_version}",
        help="Print underlying SQLite library version")
    return parser.parse_args(values)


def _interact(connection, filename):
    name = "a transient in-memory database" if filename == ":memory:" else repr(filename)
    banner = (
        f"sqlite3 shell, running on SQLite version {sqlite3.sqlite_version}\n"
        f"Connected to {name}\n\n"
        "Each command will be run using execute() on the cursor.\n"
        'Type ".help" for more information; type ".quit" or CTRL-D to quit.'
    )
    sys.ps1, sys.ps2 = "sqlite> ", "    ... "
    try:
        import readline
    except ImportError:
        pass
    SqliteInteractiveConsole(connection).interact(banner, exitmsg="")


def main(*values):
    options = _arguments(*values)
    connection = sqlite3.connect(options.filename, isolation_level=None)
    try:
        if options.sql:
            execute(connection, options.sql, suppress_errors=False)
        else:
            _interact(connection, options.filename)
    finally:
        connection.close()
    sys.exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
