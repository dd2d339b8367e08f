import sqlite3


class Longest:
    def __init__(self):
        self.text = ""

    def step(self, text):
        self.text = max(self.text, text, key=len)

    def finalize(self):
        return self.text


connection = sqlite3.connect(":memory:")
connection.create_function("shout", 1, lambda text: text.upper() + "!", deterministic=True)
connection.create_function("half", 1, lambda number: number / 0)
connection.create_aggregate("longest", 1, Longest)
connection.create_collation("backwards", lambda a, b: (a < b) - (a > b))
print(connection.execute("SELECT shout('hey')").fetchone())  # expect: ('HEY!',)
connection.executescript("CREATE TABLE w (t); INSERT INTO w VALUES ('a'), ('ccc'), ('bb');")
print(connection.execute("SELECT longest(t) FROM w").fetchone())  # expect: ('ccc',)
print(connection.execute("SELECT longest(t) FROM w WHERE 0").fetchone())  # expect: (None,)
print(connection.execute("SELECT t FROM w ORDER BY t COLLATE backwards").fetchall())  # expect: [('ccc',), ('bb',), ('a',)]
connection.execute("SELECT half(1)").fetchone()  # expect-error: sqlite3.OperationalError: user-defined function raised exception
