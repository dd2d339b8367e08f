import subprocess

# More than the pipes hold, in both directions at once.
data = b"0123456789abcdef" * 20_000
child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
out, err = child.communicate(data)
print(out == data, err, child.returncode)  # expect: True b'' 0
