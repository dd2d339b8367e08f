import resource
import subprocess
import sys

program = """
made = []
try:
    while True:
        made.append(bytes(len(made) + 40000))
except MemoryError:
    made.clear()
    print("MemoryError")
"""


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))


done = subprocess.run([sys.executable, "-c", program], preexec_fn=limit, capture_output=True)
print(done.returncode, done.stdout.decode().strip())  # expect: 0 MemoryError
