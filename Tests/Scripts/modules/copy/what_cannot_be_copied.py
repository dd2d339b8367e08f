import copy
import csv
import hashlib
import io
import pickle
import re
import sqlite3
import sys
import threading
import weakref


def refused(value):
    told = []
    for function in (pickle.dumps, copy.copy, copy.deepcopy):
        try:
            function(value)
            told.append("fine")
        except TypeError as error:
            told.append(str(error))
    print(*told)


lock = threading.Lock()
refused(lock)  # expect: cannot pickle '_thread.lock' object cannot pickle '_thread.lock' object cannot pickle '_thread.lock' object
refused(threading.Condition())  # expect: cannot pickle '_thread.RLock' object fine cannot pickle '_thread.RLock' object
refused(hashlib.md5())  # expect: cannot pickle '_hashlib.HASH' object cannot pickle '_hashlib.HASH' object cannot pickle '_hashlib.HASH' object
refused(csv.reader([]))  # expect: cannot pickle '_csv.reader' object cannot pickle '_csv.reader' object cannot pickle '_csv.reader' object
refused(sqlite3.connect(":memory:"))  # expect: cannot pickle 'sqlite3.Connection' object cannot pickle 'sqlite3.Connection' object cannot pickle 'sqlite3.Connection' object
refused(sys)  # expect: cannot pickle 'module' object cannot pickle 'module' object cannot pickle 'module' object
refused(sys.stdout)  # expect: cannot pickle 'TextIOWrapper' instances cannot pickle 'TextIOWrapper' instances cannot pickle 'TextIOWrapper' instances
refused(re.match("a", "a"))  # expect: cannot pickle 're.Match' object fine fine
refused(weakref.ref(lock))  # expect: cannot pickle 'weakref.ReferenceType' object fine fine
refused(memoryview(b""))  # expect: cannot pickle memoryview objects cannot pickle memoryview objects cannot pickle memoryview objects
