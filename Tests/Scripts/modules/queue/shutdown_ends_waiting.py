# clock: virtual
import queue
import threading

items = queue.Queue()
ended = []

def take():
    try:
        while True:
            ended.append(items.get())
    except queue.ShutDown:
        ended.append("shut down")

threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
items.put("last")
items.shutdown()
for thread in threads:
    thread.join()
print(sorted(ended))  # expect: ['last', 'shut down', 'shut down']
try:
    items.put("more")
except queue.ShutDown:
    print("refused")  # expect: refused
