import sqlite3

connection = sqlite3.connect(":memory:")
connection.create_function("half", 1, lambda number: 6 // number)
cursor = connection.execute("select half(column1) from (values (1), (2), (0), (3))")
try:
    cursor.fetchall()
except sqlite3.OperationalError as error:
    print(error)
print(cursor.fetchall(), cursor.fetchone())
print(cursor.execute("select half(3)").fetchall(), cursor.rowcount)
connection.close()

# expect: user-defined function raised exception
# expect: [] None
# expect: [(2,)] -1
