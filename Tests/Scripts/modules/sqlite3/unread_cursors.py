# A cursor that nobody holds keeps no table, and a pragma no file.
import os
import sqlite3
import tempfile

connection = sqlite3.connect(":memory:")
connection.execute("create table t(t)")
connection.executemany("insert into t values(?)", [(1,), (2,)])
connection.execute("select t from t")
connection.execute("drop table t")
print(connection.execute("pragma table_list").fetchone()[:2])

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data")
    for _ in range(2):
        first = sqlite3.connect(path, autocommit=True)
        first.execute("pragma journal_mode = wal")
        first.execute("create table if not exists d(d)")
        first.execute("insert into d values('x')")
        second = sqlite3.connect(path)
        print(second.execute("select count(*) from d").fetchone())
        second.close()
        first.close()
# expect: ('main', 'sqlite_schema')
# expect: (1,)
# expect: (2,)
