import subprocess

child = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
print(child.poll(), child.returncode)  # expect: None None
try:
    child.wait(timeout=0.01)
except subprocess.TimeoutExpired as error:
    print(error.timeout)  # expect: 0.01
child.stdin.close()
print(child.wait(), child.wait(timeout=5), child.poll(), child.returncode)  # expect: 0 0 0 0
