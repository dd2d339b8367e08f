import multiprocessing
import threading
from multiprocessing.util import ForkAwareLocal, ForkAwareThreadLock


def look(local, lock):
    print("child", hasattr(local, "value"), lock.acquire(False), flush=True)


local, lock = ForkAwareLocal(), ForkAwareThreadLock()
local.value = 1
thread = threading.Thread(target=lambda: print("thread", hasattr(local, "value")))
thread.start()
thread.join()
print("here", local.value)
lock.acquire()
process = multiprocessing.get_context("fork").Process(target=look, args=(local, lock))
process.start()
process.join()
print("still", local.value, lock.acquire(False))
# expect: thread False
# expect: here 1
# expect: child False True
# expect: still 1 False
