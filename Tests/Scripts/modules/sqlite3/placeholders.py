import sqlite3

connection = sqlite3.connect(":memory:")
print(connection.execute("SELECT ?, ?2, ?1", (1, "two")).fetchone())
print(connection.execute("SELECT :a, @b, $a", {"a": 1, "b": None, "c": 3}).fetchone())
for values in [(), (1, 2), {"x": 1}, 5, [object()], [2**63]]:
    try:
        connection.execute("SELECT ?", values)
    except (sqlite3.Error, OverflowError) as error:
        print(type(error).__name__, error)
try:
    connection.execute("SELECT :name", {})
except sqlite3.Error as error:
    print(error)

# expect: (1, 'two', 1)
# expect: (1, None, 1)
# expect: ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied.
# expect: ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 2 supplied.
# expect: ProgrammingError Binding 1 has no name, but you supplied a dictionary (which has only names).
# expect: ProgrammingError parameters are of unsupported type
# expect: ProgrammingError Error binding parameter 1: type 'object' is not supported
# expect: OverflowError Python int too large to convert to SQLite INTEGER
# expect: You did not supply a value for binding parameter :name.
