import sqlite3

connection = sqlite3.connect(":memory:")
for factory in [str, bytes, bytearray, lambda data: len(data)]:
    connection.text_factory = factory
    print(connection.execute("SELECT 'ä', x'00', 1").fetchone())
connection.text_factory = str
connection.execute("SELECT cast(x'61ff' AS TEXT) AS odd").fetchone()  # expect-error: sqlite3.OperationalError: Could not decode to UTF-8 column 'odd' with text 'a�'

# expect: ('ä', b'\x00', 1)
# expect: (b'\xc3\xa4', b'\x00', 1)
# expect: (bytearray(b'\xc3\xa4'), b'\x00', 1)
# expect: (2, b'\x00', 1)
