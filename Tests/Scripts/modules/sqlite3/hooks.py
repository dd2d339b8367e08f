import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (n)")
seen = []
connection.set_trace_callback(seen.append)
connection.execute("INSERT INTO t VALUES (?)", ("x",))
connection.commit()
connection.set_trace_callback(None)
print(seen)  # expect: ['BEGIN ', "INSERT INTO t VALUES ('x')", 'COMMIT']
connection.set_progress_handler(lambda: True, 10)
try:
    connection.execute("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r").fetchone()
except sqlite3.OperationalError as error:
    print(error)  # expect: interrupted
connection.set_progress_handler(None, 10)
connection.set_authorizer(
    lambda action, *details: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_READ else sqlite3.SQLITE_OK)
connection.execute("SELECT n FROM t")  # expect-error: sqlite3.DatabaseError: access to t.n is prohibited
