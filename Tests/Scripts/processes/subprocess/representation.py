import subprocess

child = subprocess.Popen(["true"])
child.wait()
print(child)
long = subprocess.Popen(["true", "x" * 100])
long.wait()
print(long)
print(subprocess.CompletedProcess("a b", 1, stderr=b"e"))
print(repr(subprocess.TimeoutExpired("cmd", 2)), repr(subprocess.CalledProcessError(1, "cmd")))

# expect: <Popen: returncode: 0 args: ['true']>
# expect: <Popen: returncode: 0 args: ['true', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...>
# expect: CompletedProcess(args='a b', returncode=1, stderr=b'e')
# expect: TimeoutExpired('cmd', 2) CalledProcessError(1, 'cmd')
