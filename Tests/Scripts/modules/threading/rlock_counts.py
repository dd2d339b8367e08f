# clock: virtual
import threading

lock = threading.RLock()

def attempt():
    print(lock.acquire(blocking=False))

with lock:
    with lock:
        other = threading.Thread(target=attempt)
        other.start()
        other.join()  # expect: False
    print(lock._is_owned(), lock._recursion_count())  # expect: True 1
other = threading.Thread(target=attempt)
other.start()
other.join()  # expect: True
print(lock._is_owned(), str(lock).split(" object")[0])  # expect: False <locked _thread.RLock
