import subprocess

try:
    subprocess.run(["sh", "-c", "echo lost; exit 4"], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as error:
    print(error.returncode, repr(error.stdout), repr(error.stderr), error.cmd[0])  # expect: 4 'lost\n' '' sh
    print(error)  # expect: Command '['sh', '-c', 'echo lost; exit 4']' returned non-zero exit status 4.
