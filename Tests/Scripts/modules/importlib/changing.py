# skip: a module that reload.py imports
count = globals().get("count", 0) + 1
