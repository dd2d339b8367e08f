# `python -m pickletools` takes the pickles of several files apart, each behind a line with its name.
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

folder = Path(tempfile.mkdtemp())
for name in "ab":
    (folder / name).write_bytes(pickle.dumps(name, 0))
done = subprocess.run(
    [sys.executable, "-m", "pickletools", "-p", "<{name}>", "a", "b"], capture_output=True, text=True, cwd=folder)
print(*done.stdout.splitlines()[::4], sep="\n")
# expect: <a>
# expect: highest protocol among opcodes = 0
# expect:     6: .    STOP
