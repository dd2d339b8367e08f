import subprocess

try:
    subprocess.run(["sleep", "60"], stdout=subprocess.PIPE, timeout=0.01)
except subprocess.TimeoutExpired as error:
    print(error.cmd, error.timeout, error.output)  # expect: ['sleep', '60'] 0.01 None
    print(error)  # expect: Command '['sleep', '60']' timed out after 0.01 seconds
