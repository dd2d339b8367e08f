# clock: virtual
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    items = kind()
    for number in (2, 3, 1):
        items.put(number)
    print(kind.__name__, [items.get() for _ in range(3)], items.empty())
# expect: Queue [2, 3, 1] True
# expect: LifoQueue [1, 3, 2] True
# expect: PriorityQueue [1, 2, 3] True
# expect: SimpleQueue [2, 3, 1] True
