# clock: virtual
import threading

def work(number):
    results.append((number, threading.current_thread().name))

results = []
threads = [threading.Thread(target=work, args=(n,), name=f"worker-{n}") for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))  # expect: [(0, 'worker-0'), (1, 'worker-1'), (2, 'worker-2')]
print([thread.is_alive() for thread in threads])  # expect: [False, False, False]
