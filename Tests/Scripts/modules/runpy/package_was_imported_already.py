import os
import runpy
import sys
import tempfile
import warnings

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "pack"))
    with open(os.path.join(folder, "pack/__init__.py"), "w") as file:
        file.write("import pack.part\n")
    with open(os.path.join(folder, "pack/part.py"), "w") as file:
        file.write("name = __name__\n")
    sys.path.insert(0, folder)
    with warnings.catch_warnings(record=True) as told:
        print(runpy.run_module("pack.part", run_name="own")["name"])
    print(told[0].category.__name__, str(told[0].message)[:50])
names = runpy._run_code("x = y + 1", {}, {"y": 1}, "named", script_name="file")
print(names["x"], names["__name__"], names["__file__"], names["__spec__"])

# expect: own
# expect: RuntimeWarning 'pack.part' found in sys.modules after import of p
# expect: 2 named file None
