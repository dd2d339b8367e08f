import os
import subprocess

reading, writing = os.pipe()
os.set_inheritable(writing, True)
script = f"echo passed >/dev/fd/{writing}"
print(subprocess.run(["sh", "-c", script], stderr=subprocess.DEVNULL).returncode != 0)
print(subprocess.run(["sh", "-c", script], pass_fds=[writing]).returncode, os.read(reading, 100))
print(subprocess.run(["sh", "-c", script], close_fds=False).returncode, os.read(reading, 100))

# expect: True
# expect: 0 b'passed\n'
# expect: 0 b'passed\n'
