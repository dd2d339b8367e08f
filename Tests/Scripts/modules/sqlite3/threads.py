import asyncio
import sqlite3


def count(connection):
    return connection.execute("SELECT count(*) FROM t").fetchone()[0]


async def main():
    shared = sqlite3.connect(":memory:", check_same_thread=False)
    shared.execute("CREATE TABLE t (n)")
    shared.executemany("INSERT INTO t VALUES (?)", [(n,) for n in range(5)])
    print(await asyncio.to_thread(count, shared))  # expect: 5
    try:
        await asyncio.to_thread(count, sqlite3.connect(":memory:"))
    except sqlite3.ProgrammingError as error:
        print(str(error).partition(".")[0])  # expect: SQLite objects created in a thread can only be used in that same thread


asyncio.run(main())
