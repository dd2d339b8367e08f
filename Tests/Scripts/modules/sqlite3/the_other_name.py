import _sqlite3
import sqlite3

print(_sqlite3.connect is sqlite3.connect, _sqlite3.OperationalError is sqlite3.OperationalError)
# expect: True True
