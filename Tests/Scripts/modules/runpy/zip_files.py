# A zip file with a __main__ is run as a folder is.
import os
import runpy
import sys
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "program.zip")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("__main__.py", "import beside\nresult = __name__, beside.value\n")
        archive.writestr("beside.py", "value = 1\n")
    print(runpy.run_path(path, run_name="run")["result"])  # expect: ('run', 1)
    print(path in sys.path)  # expect: False
    sys.path.insert(0, path)
    print(runpy.run_module("beside", run_name="other")["__name__"])  # expect: other
