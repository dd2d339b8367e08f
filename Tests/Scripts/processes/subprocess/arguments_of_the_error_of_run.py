import subprocess

try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as error:
    print(repr(error), error.output)  # expect: CalledProcessError(1, ['false']) None
try:
    subprocess.CompletedProcess(["x"], 2, b"out").check_returncode()
except subprocess.CalledProcessError as error:
    print(repr(error))  # expect: CalledProcessError(2, ['x'], b'out', None)
