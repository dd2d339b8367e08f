import sqlite3
import threading

connection = sqlite3.connect(":memory:")
copy = sqlite3.connect(":memory:")


def look():
    print(connection.in_transaction, connection.total_changes, repr(connection.isolation_level))
    own = sqlite3.connect(":memory:")
    own.execute("create table t (a)")
    own.backup(copy)
    own.close()
    try:
        connection.execute("select 1")
    except sqlite3.ProgrammingError:
        print("refused")


thread = threading.Thread(target=look)
thread.start()
thread.join()
print(copy.execute("select name from sqlite_master").fetchall())
# expect: False 0 ''
# expect: refused
# expect: [('t',)]
