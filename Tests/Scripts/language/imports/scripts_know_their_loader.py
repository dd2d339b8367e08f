# `__loader__` of a script that is run from a file, and of text that is run.
import os
import subprocess
import sys
import tempfile


def run(*arguments):
    print(subprocess.run([sys.executable, *arguments], capture_output=True, text=True).stdout, end="")


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "script.py")
    with open(path, "w") as file:
        file.write("print(type(__loader__).__name__, __loader__.name, __loader__.path == __file__, __spec__)")
    run(path)  # expect: SourceFileLoader __main__ True None
run("-c", "print(__loader__.__name__)")  # expect: BuiltinImporter
