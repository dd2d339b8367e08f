import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    def run(text, *options):
        with open(os.path.join(folder, "sitecustomize.py"), "w") as file:
            file.write(text)
        made = subprocess.run(
            [sys.executable, *options, "-c", "import sys; print('script', getattr(sys, 'told', None))"],
            env={**os.environ, "PYTHONPATH": folder}, capture_output=True, text=True)
        print(made.stdout + made.stderr, end="")

    run("import sys; sys.told = 1")  # expect: script 1
    run("import sys; sys.told = 1", "-S")  # expect: script None
    run("import sys; sys.told = 1", "-E")  # expect: script None
    run("1 / 0")
    # expect: script None
    # expect: Error in sitecustomize; set PYTHONVERBOSE for traceback:
    # expect: ZeroDivisionError: division by zero
