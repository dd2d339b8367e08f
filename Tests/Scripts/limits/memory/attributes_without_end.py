import resource
import subprocess
import sys

program = """
class Record:
    pass


record = Record()
count = 0
try:
    while True:
        setattr(record, "a" * 1000 + str(count), count)
        count += 1
except MemoryError:
    del record
    print("MemoryError")
"""


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))


done = subprocess.run(
    [sys.executable, "-c", program], preexec_fn=limit, capture_output=True, env={})
print(done.returncode, done.stdout.decode().split())  # expect: 0 ['MemoryError']
