# The parent's threads wait at the moment of the fork; what they wait with is not theirs in the child.
import os
import sys
import threading
import time
import warnings

warnings.simplefilter("ignore")
sys.setswitchinterval(0.0001)
gate = threading.Event()
waiting = [threading.Thread(target=gate.wait) for _ in range(3)]
for thread in waiting:
    thread.start()
time.sleep(0.02)  # the parent comes to rest

def count(lock, counts):
    for _ in range(200):
        with lock:
            counts.append(1)

for _ in range(5):
    child = os.fork()
    if child == 0:
        lock, counts = threading.Lock(), []
        threads = [threading.Thread(target=count, args=(lock, counts)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        os._exit(len(counts) // 100)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
gate.set()
# expect: 6
# expect: 6
# expect: 6
# expect: 6
# expect: 6
