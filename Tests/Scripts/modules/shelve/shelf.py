import dbm.dumb
import os
import shelve
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "shelf")
    dbm.dumb.open(path, "c").close()
    with shelve.open(path) as shelf:
        shelf["one"] = [1, {"two": 2}]
        shelf["two"] = "x"
        del shelf["two"]
    with shelve.open(path, writeback=True) as shelf:
        shelf["one"].append(3)
        print(list(shelf), "two" in shelf, len(shelf))
    with shelve.open(path, "r") as shelf:
        print(shelf["one"], shelf.get("none", "nothing"))
    try:
        shelf["one"]
    except ValueError as error:
        print(error)
# expect: ['one'] False 1
# expect: [1, {'two': 2}, 3] nothing
# expect: invalid operation on closed shelf
