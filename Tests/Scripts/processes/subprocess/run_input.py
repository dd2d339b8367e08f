import subprocess

print(subprocess.run(["cat"], input=b"bytes", capture_output=True).stdout)
print(subprocess.run(["tr", "a-z", "A-Z"], input="text\r\n", text=True, capture_output=True).stdout.strip())
print(subprocess.check_output(["cat"], input=None))
try:
    subprocess.run(["cat"], input="x", stdin=subprocess.PIPE)
except ValueError as error:
    print(error)

# expect: b'bytes'
# expect: TEXT
# expect: b''
# expect: stdin and input arguments may not both be used.
