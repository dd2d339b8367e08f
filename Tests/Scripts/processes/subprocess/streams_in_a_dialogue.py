import subprocess

with subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as child:
    for line in ("one", "two"):
        print(line, file=child.stdin)
        print(child.stdout.readline().strip())
print(child.returncode, child.stdin.closed, child.stdout.closed)

# expect: one
# expect: two
# expect: 0 True True
