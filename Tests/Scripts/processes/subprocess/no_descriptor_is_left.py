import os
import subprocess


def count():
    return len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 0


subprocess.run(["true"])
before = count()
for _ in range(3):
    subprocess.run(["cat"], input=b"x", capture_output=True)
    subprocess.run("exit 1", shell=True, stdout=subprocess.DEVNULL)
    for missing in (["no-such-program"], ["true", b"\0"]):
        try:
            subprocess.Popen(missing, stdin=-1, stdout=-1, stderr=-1)
        except (OSError, ValueError):
            pass
    try:
        subprocess.run(["sleep", "9"], capture_output=True, timeout=0.01)
    except subprocess.TimeoutExpired:
        pass
print(count() - before)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no child is left")

# expect: 0
# expect: no child is left
