import sqlite3


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __conform__(self, protocol):
        if protocol is sqlite3.PrepareProtocol:
            return f"{self.x};{self.y}"


connection = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
sqlite3.register_converter("point", lambda data: tuple(map(int, data.split(b";"))))
sqlite3.register_adapter(frozenset, lambda items: ",".join(sorted(items)))
connection.execute("CREATE TABLE t (p POINT, n INTEGER)")
connection.execute("INSERT INTO t VALUES (?, ?)", (Point(1, 2), True))
print(connection.execute("SELECT p, n FROM t").fetchone())  # expect: ((1, 2), 1)
print(connection.execute("SELECT ?", (frozenset("ba"),)).fetchone())  # expect: ('a,b',)
cursor = connection.execute("SELECT '3;4' AS 'q [point]'")
print(cursor.fetchone(), cursor.description[0][0])  # expect: ((3, 4),) q
