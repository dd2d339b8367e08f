import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY)")
with connection:
    connection.execute("INSERT INTO t VALUES (1)")
try:
    with connection:
        connection.execute("INSERT INTO t VALUES (2)")
        connection.execute("INSERT INTO t VALUES (1)")
except sqlite3.IntegrityError as error:
    print(error)  # expect: UNIQUE constraint failed: t.n
print(connection.execute("SELECT n FROM t").fetchall(), connection.in_transaction)  # expect: [(1,)] False
