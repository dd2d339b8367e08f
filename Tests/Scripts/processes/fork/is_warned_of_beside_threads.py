import os
import threading
import warnings

def fork():
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        child = os.fork()
        if child == 0:
            os._exit(0)
    os.waitpid(child, 0)
    return [(w.category.__name__, str(w.message).partition(") ")[2]) for w in told]

print(fork())  # expect: []
event = threading.Event()
thread = threading.Thread(target=event.wait)
thread.start()
print(fork())
# expect: [('DeprecationWarning', 'is multi-threaded, use of fork() may lead to deadlocks in the child.')]
event.set()
thread.join()
