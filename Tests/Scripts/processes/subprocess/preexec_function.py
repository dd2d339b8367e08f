import os
import subprocess
import sys

sys.stdout.flush()
child = subprocess.run(["sh", "-c", "echo $MARK"], preexec_fn=lambda: os.putenv("MARK", "set"), stdout=-1)
print(child.stdout)


def fails():
    raise ValueError("not told")


try:
    subprocess.run(["true"], preexec_fn=fails)
except subprocess.SubprocessError as error:
    print(repr(error))

# expect: b'set\n'
# expect: SubprocessError('Exception occurred in preexec_fn.')
