import importlib
import os
import py_compile
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "alone.py")
    with open(path, "w") as file:
        file.write("def where():\n    return __file__\ndef fail():\n    1 / 0\n")
    cache = py_compile.compile(path)
    print(cache == importlib.util.cache_from_source(path), os.path.isfile(cache))  # expect: True True
    py_compile.compile(path, path + "c")
    os.remove(path)
    sys.path.insert(0, folder)
    import alone

    print(os.path.basename(alone.where()), alone.__cached__ == alone.__file__)  # expect: alone.pyc True
    print(type(alone.__loader__).__name__, alone.__spec__.origin == alone.__file__)  # expect: SourcelessFileLoader True
    print(os.path.basename(alone.fail.__code__.co_filename))  # expect: alone.py
    print(importlib.reload(alone) is alone)  # expect: True
    with open(path + "c", "r+b") as file:
        file.write(b"old\n")
    del sys.modules["alone"]
    try:
        import alone
    except ImportError as error:
        print(error)  # expect: bad magic number in 'alone': b'old\n'
