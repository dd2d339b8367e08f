import os
import py_compile
import runpy
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "alone.py")
    with open(path, "w") as file:
        file.write("import sys\nprint(__name__, sys.argv[0] == __file__, __file__[-5:], type(__loader__).__name__)\n")
    py_compile.compile(path, path + "c")
    os.remove(path)
    runpy.run_path(path + "c", run_name="it")  # expect: it True e.pyc NoneType
    sys.path.insert(0, folder)
    runpy.run_module("alone", alter_sys=True)  # expect: alone True e.pyc SourcelessFileLoader
    sys.stdout.flush()
    subprocess.run([sys.executable, path + "c"])  # expect: __main__ True e.pyc SourcelessFileLoader
    subprocess.run([sys.executable, "-m", "alone"], cwd=folder)  # expect: __main__ True e.pyc SourcelessFileLoader
    os.rename(path + "c", os.path.join(folder, "__main__.pyc"))
    subprocess.run([sys.executable, folder])  # expect: __main__ False _.pyc SourcelessFileLoader
