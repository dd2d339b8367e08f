import resource
import subprocess
import sys

program = """
items = []
try:
    while True:
        items.append(zip([1], [2], [3]))
except MemoryError:
    items = None
    print("MemoryError")
"""


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))


done = subprocess.run(
    [sys.executable, "-c", program], preexec_fn=limit, capture_output=True, env={})
print(done.returncode, done.stdout.decode().split())  # expect: 0 ['MemoryError']
