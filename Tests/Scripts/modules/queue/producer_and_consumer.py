# clock: virtual
import queue
import threading

items = queue.Queue(maxsize=2)

def produce():
    for number in range(5):
        items.put(number)
    items.put(None)

threading.Thread(target=produce).start()
while (item := items.get()) is not None:
    print(item, end=" ")
    items.task_done()
print()  # expect: 0 1 2 3 4 
items.task_done()
items.join()
print(items.empty(), items.full(), items.qsize())  # expect: True False 0
