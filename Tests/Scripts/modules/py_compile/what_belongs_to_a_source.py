import importlib.util
import os
import py_compile
import tempfile
from importlib._bootstrap_external import _classify_pyc, _validate_hash_pyc, _validate_timestamp_pyc

Mode = py_compile.PycInvalidationMode
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "m.py")
    with open(path, "w") as file:
        file.write("x = 1\n")
    os.utime(path, (1000, 1000))
    for mode in Mode:
        with open(py_compile.compile(path, invalidation_mode=mode), "rb") as file:
            data = file.read()
        print(mode.name, _classify_pyc(data, "m", {}), data[4:16].hex())
# expect: TIMESTAMP 0 00000000e803000006000000
# expect: CHECKED_HASH 3 03000000e786e2893651120e
# expect: UNCHECKED_HASH 1 01000000e786e2893651120e
    print(data[:4] == importlib.util.MAGIC_NUMBER)  # expect: True
    print(os.path.basename(py_compile.compile(path, optimize=2)).split(".", 2)[2])  # expect: opt-2.pyc
    for check, known in ((_validate_timestamp_pyc, (1001, 6)), (_validate_hash_pyc, (bytes(8),))):
        try:
            check(data, *known, "m", {})
        except ImportError as error:
            print(error)
# expect: bytecode is stale for 'm'
# expect: hash in bytecode doesn't match hash of source 'm'
