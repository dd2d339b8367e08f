import dbm
import os
import shelve
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data")
    with shelve.open(path) as shelf:
        shelf["key"] = ["value"]
    print(os.listdir(folder), dbm.whichdb(path))
    with dbm.open(path, "w") as db:
        db["other"] = "text"
        print(sorted(db.keys()), db[b"other"], len(db), "none" in db)
        del db["other"]
        try:
            del db["other"]
        except KeyError as error:
            print("KeyError", error)
    with shelve.open(path, "r") as shelf:
        print(dict(shelf))
        try:
            shelf["key"] = 1
        except dbm.error as error:
            print(error)
    for flag in "r", "c":
        try:
            dbm.open(os.path.join(folder, "missing" if flag == "r" else "text"), flag)
        except dbm.error as error:
            print(error)
        with open(os.path.join(folder, "text"), "w") as file:
            file.write("no such file")
# expect: ['data'] dbm.sqlite3
# expect: [b'key', b'other'] b'text' 2 False
# expect: KeyError 'other'
# expect: {'key': ['value']}
# expect: attempt to write a readonly database
# expect: db file doesn't exist; use 'c' or 'n' flag to create a new db
# expect: db type could not be determined
