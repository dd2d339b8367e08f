import os
import sqlite3
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "bank.db")
    first, second = sqlite3.connect(path), sqlite3.connect(path, timeout=0)
    first.execute("CREATE TABLE account (name TEXT, amount INT)")
    print(first.in_transaction)  # expect: False
    first.execute("INSERT INTO account VALUES ('ann', 10)")
    print(first.in_transaction, second.execute("SELECT count(*) FROM account").fetchone())  # expect: True (0,)
    try:
        second.execute("INSERT INTO account VALUES ('ben', 1)")
    except sqlite3.OperationalError as error:
        print(error)  # expect: database is locked
    first.commit()
    print(second.execute("SELECT * FROM account").fetchall())  # expect: [('ann', 10)]
    first.execute("DELETE FROM account")
    first.rollback()
    print(first.execute("SELECT * FROM account").fetchall(), first.total_changes)  # expect: [('ann', 10)] 2
    first.close()
    second.close()
