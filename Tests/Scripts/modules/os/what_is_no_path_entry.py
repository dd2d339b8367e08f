import os
import pickle


class Nothing:
    __fspath__ = None


for action in (lambda: os.fspath(Nothing()), lambda: pickle.dumps(next(os.scandir("/")))):
    try:
        action()
    except TypeError as error:
        print(error)

# expect: expected str, bytes or os.PathLike object, not Nothing
# expect: cannot pickle 'posix.DirEntry' object
