import os
import subprocess

closed = []
close = os.close


def note(descriptor):
    closed.append(descriptor)
    close(descriptor)


os.close = note
try:
    subprocess.Popen(["/missing/program"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
except FileNotFoundError as error:
    print(error)
os.close = close
print(len(closed) == len(set(closed)))

# expect: [Errno 2] No such file or directory: '/missing/program'
# expect: True
