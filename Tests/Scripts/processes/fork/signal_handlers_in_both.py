import os
import signal
import sys

signal.signal(signal.SIGUSR1, lambda number, frame: print("handled in", name, flush=True))
name = "parent"
child = os.fork()
if child == 0:
    name = "child"
    os.kill(os.getpid(), signal.SIGUSR1)
    os._exit(0)
os.waitpid(child, 0)
os.kill(os.getpid(), signal.SIGUSR1)

# expect: handled in child
# expect: handled in parent
