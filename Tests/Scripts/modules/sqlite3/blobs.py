import sqlite3

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE t (b BLOB)")
connection.execute("INSERT INTO t VALUES (zeroblob(6))")
with connection.blobopen("t", "b", 1) as blob:
    blob.write(b"hello")
    blob[5] = ord("!")
    blob[0:2] = b"HE"
    blob.seek(1)
    print(len(blob), blob.read(2), blob.tell(), blob[-1], blob[::2])  # expect: 6 b'El' 3 33 b'Hlo'
    try:
        blob.write(b"too long")
    except ValueError as error:
        print(error)  # expect: data longer than blob length
print(connection.execute("SELECT b FROM t").fetchone())  # expect: (b'HEllo!',)
blob.read()  # expect-error: sqlite3.ProgrammingError: Cannot operate on a closed blob.
