import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT);  -- a comment; with a semicolon
    INSERT INTO a (t) VALUES ('it''s'), (NULL);
    CREATE INDEX by_text ON a (t);
""")
print(*connection.iterdump(), sep="\n")
copy = sqlite3.connect(":memory:")
connection.backup(copy)
print(copy.execute("SELECT * FROM a").fetchall())
print(sqlite3.complete_statement("SELECT 1;"), sqlite3.complete_statement("SELECT 1"))

# expect: BEGIN TRANSACTION;
# expect: CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT);
# expect: INSERT INTO "a" VALUES(1,'it''s');
# expect: INSERT INTO "a" VALUES(2,NULL);
# expect: CREATE INDEX by_text ON a (t);
# expect: DELETE FROM "sqlite_sequence";
# expect: INSERT INTO "sqlite_sequence" VALUES('a',2);
# expect: COMMIT;
# expect: [(1, "it's"), (2, None)]
# expect: True False
