import subprocess

child = subprocess.Popen(["true"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.wait()
print(child.communicate(b"x" * 200_000))  # expect: (b'', None)
alone = subprocess.Popen(["true"], stdin=subprocess.PIPE)
print(alone.communicate(b"x" * 200_000))  # expect: (None, None)
