# clock: virtual
import threading

lock = threading.Lock()
total = 0

def add():
    global total
    for _ in range(200):
        with lock:
            seen = total
            for _ in range(20):
                pass
            total = seen + 1

threads = [threading.Thread(target=add) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)  # expect: 1000
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))  # expect: True False False
print(lock.locked())  # expect: True
