# Some modules of the library are no files in CPython.
import abc
import io
import marshal
import os
import time

print(os, abc, io)  # expect: <module 'os' (frozen)> <module 'abc' (frozen)> <module 'io' (frozen)>
print(time, marshal)  # expect: <module 'time' (built-in)> <module 'marshal' (built-in)>
try:
    import pickle

    pickle.loads(b"cos\nnope\n.")
except AttributeError as error:
    print(error)  # expect: Can't get attribute 'nope' on <module 'os' (frozen)>
