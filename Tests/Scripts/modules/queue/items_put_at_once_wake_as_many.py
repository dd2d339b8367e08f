# clock: virtual
import queue
import threading
import time

items = queue.SimpleQueue()
taken = []


def take():
    taken.append(items.get())


threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads:
    thread.start()
time.sleep(1)
# The getter that is woken first has not run before the second item is there.
for number in range(4):
    items.put(number)
for thread in threads:
    thread.join(60)
print(sorted(taken), any(thread.is_alive() for thread in threads))  # expect: [0, 1, 2, 3] False
