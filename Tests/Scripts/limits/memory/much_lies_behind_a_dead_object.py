import resource
import subprocess
import sys

program = """
class Holder:
    def __del__(self):
        pass


holder = Holder()
holder.items = []
try:
    while True:
        holder.items.append((str(len(holder.items)),))
except MemoryError:
    holder = None
    print("MemoryError")
"""


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))


done = subprocess.run(
    [sys.executable, "-c", program], preexec_fn=limit, capture_output=True, env={})
print(done.returncode, done.stdout.decode().split())  # expect: 0 ['MemoryError']
