import sqlite3


class Name(str):
    pass


connection = sqlite3.connect(":memory:")
connection.row_factory = sqlite3.Row
for row in connection.execute("select 1 as a, 2 as A, 3 as Ü union all select 4, 5, 6"):
    print(row["A"], row["a"], row[Name("A")], row["Ü"], row.keys())
    try:
        row["ü"]
    except IndexError as error:
        print(error)
connection.close()

# expect: 1 1 1 3 ['a', 'A', 'Ü']
# expect: No item with that key
# expect: 4 4 4 6 ['a', 'A', 'Ü']
# expect: No item with that key
