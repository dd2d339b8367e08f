import sqlite3

connection = sqlite3.connect(":memory:")
print(connection.execute("select 1", []).fetchall())  # expect: [(1,)]
try:
    connection.execute("select ?", [])
except sqlite3.ProgrammingError as error:
    print(error)
# expect: Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied.
