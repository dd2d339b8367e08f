import sqlite3

cursor = sqlite3.connect(":memory:").cursor()
cursor.execute("CREATE TABLE t (n INTEGER)")
cursor.executemany("INSERT INTO t VALUES (?)", [(n,) for n in range(7)])
print(cursor.rowcount, cursor.lastrowid, cursor.description)  # expect: 7 0 None
cursor.execute("SELECT n FROM t")
print(cursor.fetchone(), cursor.fetchmany(), cursor.fetchmany(2), next(cursor))  # expect: (0,) [(1,)] [(2,), (3,)] (4,)
cursor.arraysize = 5
print(cursor.fetchmany(), cursor.fetchone(), cursor.fetchall(), cursor.rowcount)  # expect: [(5,), (6,)] None [] -1
