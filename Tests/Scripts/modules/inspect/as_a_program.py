# `python -m inspect` writes the source of an object; it knows nothing of what is built in.
import subprocess
import sys
import tempfile
from pathlib import Path

folder = tempfile.mkdtemp()
Path(folder, "shown.py").write_text("class Kind:\n    def method(self):\n        return 1\n")


def run(*arguments):
    done = subprocess.run([sys.executable, "-m", "inspect", *arguments], capture_output=True, text=True, cwd=folder)
    return done.returncode, (done.stdout + done.stderr).strip()


print(run("shown:Kind.method"))  # expect: (0, 'def method(self):\n        return 1')
print(run("-d", "shown:Kind.method")[1].splitlines()[::3])  # expect: ['Target: shown:Kind.method', 'Line: 1']
print(run("sys"))  # expect: (1, "Can't get info for builtin modules.")
print(run("no_such"))  # expect: (2, "Failed to import no_such (ModuleNotFoundError: No module named 'no_such')")
