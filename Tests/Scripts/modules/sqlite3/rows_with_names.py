import sqlite3

connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
row = connection.execute("SELECT 1 AS id, 'ann' AS Name").fetchone()
print(row["id"], row["NAME"], row[1], row[-2], row[:1], len(row))
print(row.keys(), tuple(row), dict(row))
print(row == connection.execute("SELECT 1 AS id, 'ann' AS Name").fetchone(), row == (1, "ann"))
for key in ["age", 2, 1.0]:
    try:
        row[key]
    except IndexError as error:
        print(error)
connection.row_factory = lambda cursor, row: {c[0]: v for c, v in zip(cursor.description, row)}
print(connection.execute("SELECT 1 AS id, 'ann' AS Name").fetchall())

# expect: 1 ann ann 1 (1,) 2
# expect: ['id', 'Name'] (1, 'ann') {'id': 1, 'Name': 'ann'}
# expect: True False
# expect: No item with that key
# expect: tuple index out of range
# expect: Index must be int or string
# expect: [{'id': 1, 'Name': 'ann'}]
