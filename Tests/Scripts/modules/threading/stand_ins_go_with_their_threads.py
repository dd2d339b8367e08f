import _thread
import threading

def names_itself():
    print(type(threading.current_thread()).__name__)  # expect: _DummyThread
    named.release()

named = threading.Lock()
named.acquire()
number = _thread.start_new_thread(names_itself, ())
named.acquire()
while number in threading._active:
    pass
print(threading.active_count())  # expect: 1
