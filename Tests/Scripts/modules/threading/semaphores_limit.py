import threading

semaphore = threading.BoundedSemaphore(2)
inside = most = 0
guard = threading.Lock()
both = threading.Barrier(2)

def work():
    global inside, most
    with semaphore:
        with guard:
            inside += 1
            most = max(most, inside)
        both.wait()
        with guard:
            inside -= 1

threads = [threading.Thread(target=work) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most)  # expect: 2
try:
    semaphore.release()
except ValueError as error:
    print(error)  # expect: Semaphore released too many times
print(semaphore.acquire(blocking=False), repr(semaphore)[-11:])  # expect: True  value=1/2>
