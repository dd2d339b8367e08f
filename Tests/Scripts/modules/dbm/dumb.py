import dbm
import dbm.dumb
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data")
    with dbm.dumb.open(path, "n") as db:
        db["key"] = "value"
        db[b"other"] = b"x" * 600
        db["key"] = "longer value"
    print(dbm.whichdb(path), sorted(os.listdir(folder)))
    with dbm.open(path, "r") as db:
        print(db["key"], len(db[b"other"]), sorted(db.keys()), b"none" in db)
        try:
            db["a"] = "b"
        except dbm.dumb.error as error:
            print(error)
# expect: dbm.dumb ['data.bak', 'data.dat', 'data.dir']
# expect: b'longer value' 600 [b'key', b'other'] False
# expect: The database is opened for reading only
