import sqlite3

connection = sqlite3.connect(":memory:", isolation_level=None)
connection.execute("CREATE TABLE t (n)")
connection.execute("INSERT INTO t VALUES (1)")
print(connection.in_transaction, connection.isolation_level)  # expect: False None
connection.isolation_level = "immediate"
connection.execute("INSERT INTO t VALUES (1)")
print(connection.in_transaction, connection.isolation_level)  # expect: True IMMEDIATE
manual = sqlite3.connect(":memory:", autocommit=False)
print(manual.in_transaction)  # expect: True
manual.commit()
print(manual.in_transaction, manual.autocommit)  # expect: True False
manual.autocommit = True
print(manual.in_transaction)  # expect: False
sqlite3.connect(":memory:", isolation_level="SOMETIMES")  # expect-error: ValueError: isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'
