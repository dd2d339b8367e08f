import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor()
cursor.execute("CREATE TABLE stock (name TEXT, amount INTEGER, price REAL, note BLOB)")
cursor.execute("INSERT INTO stock VALUES ('tea', 3, 2.5, NULL)")
cursor.execute("INSERT INTO stock VALUES (?, ?, ?, ?)", ("größe", 2**40, -1, b"\0\1"))
print(cursor.rowcount, cursor.lastrowid)
print(cursor.execute("SELECT * FROM stock").fetchall())
print([column[0] for column in cursor.description])
print(cursor.fetchone())
for name, amount in connection.execute("SELECT name, amount FROM stock ORDER BY amount DESC"):
    print(name, amount)

# expect: 1 2
# expect: [('tea', 3, 2.5, None), ('größe', 1099511627776, -1.0, b'\x00\x01')]
# expect: ['name', 'amount', 'price', 'note']
# expect: None
# expect: größe 1099511627776
# expect: tea 3
