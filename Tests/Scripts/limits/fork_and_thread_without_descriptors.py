import os
import resource
import threading
import time

resource.setrlimit(resource.RLIMIT_NOFILE, (3, 4096))
print(time.monotonic() > 0)  # expect: True
child = os.fork()
if child == 0:
    time.sleep(0.001)
    os._exit(3)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: 3
thread = threading.Thread(target=print, args=["started"])
thread.start()  # expect: started
thread.join()
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.001))  # expect: False
