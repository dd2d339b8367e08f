import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, n INT CHECK (n > 0))")
connection.execute("INSERT INTO t VALUES (1, 'a', 1)")
for sql in [
    "SELEC 1", "SELECT x FROM t", "SELECT * FROM missing", "INSERT INTO t VALUES (1, 'b', 1)",
    "INSERT INTO t VALUES (2, 'a', 1)", "INSERT INTO t VALUES (2, NULL, 1)",
    "INSERT INTO t VALUES (2, 'b', 0)", "SELECT 1; SELECT 2", "SELECT 1 -- and no more",
]:
    try:
        connection.execute(sql)
    except sqlite3.Error as error:
        print(type(error).__name__, error, getattr(error, "sqlite_errorname", None))
connection.close()
try:
    connection.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(error)
print(issubclass(sqlite3.IntegrityError, sqlite3.DatabaseError), sqlite3.Error.__base__)
sqlite3.connect("/no/such/folder/file.db")  # expect-error: sqlite3.OperationalError: unable to open database file

# expect: OperationalError near "SELEC": syntax error SQLITE_ERROR
# expect: OperationalError no such column: x SQLITE_ERROR
# expect: OperationalError no such table: missing SQLITE_ERROR
# expect: IntegrityError UNIQUE constraint failed: t.id SQLITE_CONSTRAINT_PRIMARYKEY
# expect: IntegrityError UNIQUE constraint failed: t.name SQLITE_CONSTRAINT_UNIQUE
# expect: IntegrityError NOT NULL constraint failed: t.name SQLITE_CONSTRAINT_NOTNULL
# expect: IntegrityError CHECK constraint failed: n > 0 SQLITE_CONSTRAINT_CHECK
# expect: ProgrammingError You can only execute one statement at a time. None
# expect: Cannot operate on a closed database.
# expect: True <class 'Exception'>
