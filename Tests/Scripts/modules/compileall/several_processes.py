import pathlib
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "right.py").write_text("x = 1\n")
    pathlib.Path(folder, "wrong.py").write_text("x =\n")
    run = subprocess.run([sys.executable, "-m", "compileall", "-q", "-j", "2", folder], capture_output=True, text=True)
    print(run.returncode, run.stderr, "SyntaxError: invalid syntax" in run.stdout)  # expect: 1  True
    print([path.suffix for path in pathlib.Path(folder, "__pycache__").iterdir()])  # expect: ['.pyc']
