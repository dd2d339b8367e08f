"""A database as the SQL that makes it again."""


def _name(text):
    return '"' + text.replace('"', '""') + '"'


def _value(text):
    return "'" + text.replace("'", "''") + "'"


def _iterdump(connection, *, filter=None):
    """Iterate over the statements, as the shell of SQLite dumps them."""
    cursor = connection.cursor()
    cursor.row_factory = None
    if cursor.execute("PRAGMA foreign_key_check").fetchall():
        yield "PRAGMA foreign_keys=OFF;"
    yield "BEGIN TRANSACTION;"
    wanted, parameters = ("", ()) if not filter else (' AND "name" LIKE ?', (filter,))

    def objects(kinds, order=""):
        return cursor.execute(
            'SELECT "name", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" IN '
            f"({kinds}){wanted}{order}", parameters).fetchall()

    sequences, is_writable = [], False
    for name, sql in objects("'table'", ' ORDER BY "name"'):
        if name == "sqlite_sequence":
            counts = cursor.execute('SELECT * FROM "sqlite_sequence"').fetchall()
            sequences = ['DELETE FROM "sqlite_sequence"'] + [
                f'INSERT INTO "sqlite_sequence" VALUES({_value(table)},{count})' for table, count in counts]
            continue
        if name == "sqlite_stat1":
            yield 'ANALYZE "sqlite_master";'
        elif name.startswith("sqlite_"):
            continue
        elif sql.startswith("CREATE VIRTUAL TABLE"):
            if not is_writable:
                is_writable = True
                yield "PRAGMA writable_schema=ON;"
            table = _value(name)
            yield ("INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)"
                   f"VALUES('table',{table},{table},0,{_value(sql)});")
        else:
            yield f"{sql};"
        yield from _rows(cursor, _name(name))
    for name, sql in objects("'index', 'trigger', 'view'"):
        yield f"{sql};"
    if is_writable:
        yield "PRAGMA writable_schema=OFF;"
    for statement in sequences:
        yield f"{statement};"
    yield "COMMIT;"


def _rows(cursor, table):
    columns = [row[1] for row in cursor.execute(f"PRAGMA table_info({table})").fetchall()]
    values = "','".join(f"||quote({_name(column)})||" for column in columns)
    for row in cursor.execute(f"SELECT 'INSERT INTO {_value(table)[1:-1]} VALUES('{values}')' FROM {table}"):
        yield f"{row[0]};"
