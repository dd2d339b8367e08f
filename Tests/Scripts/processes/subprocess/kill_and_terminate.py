import signal
import subprocess

for end in (subprocess.Popen.kill, subprocess.Popen.terminate, lambda child: child.send_signal(signal.SIGHUP)):
    child = subprocess.Popen(["sleep", "60"])
    end(child)
    print(child.wait())
    # It is gone, and nobody else is killed in its place.
    end(child)

# expect: -9
# expect: -15
# expect: -1
