# clock: virtual
import threading

def greet():
    pass

print(threading.current_thread() is threading.main_thread())  # expect: True
print(threading.main_thread().name, threading.main_thread().daemon)  # expect: MainThread False
first, second = threading.Thread(target=greet), threading.Thread(daemon=True)
print(first)  # expect: <Thread(Thread-1 (greet), initial)>
print(second)  # expect: <Thread(Thread-2, initial daemon)>
first.start()
first.join()
print(repr(first) == f"<Thread(Thread-1 (greet), stopped {first.ident})>")  # expect: True
print(threading.Timer(1, greet).name)  # expect: Thread-3
