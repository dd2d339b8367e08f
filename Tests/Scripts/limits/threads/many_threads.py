# clock: virtual
import threading

gate = threading.Event()
count = 0
lock = threading.Lock()

def work():
    global count
    gate.wait()
    with lock:
        count += 1

threads = [threading.Thread(target=work) for _ in range(300)]
for thread in threads:
    thread.start()
print(threading.active_count())  # expect: 301
gate.set()
for thread in threads:
    thread.join()
print(count)  # expect: 300
