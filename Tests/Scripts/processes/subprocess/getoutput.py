import subprocess

print(subprocess.getstatusoutput("echo out; echo err >&2; exit 3"))  # expect: (3, 'out\nerr')
print(subprocess.getstatusoutput("kill -15 $$"))  # expect: (-15, '')
print(subprocess.getoutput("printf 'a\\n\\n'").encode())  # expect: b'a\n'
