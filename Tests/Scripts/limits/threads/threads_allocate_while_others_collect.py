# clock: virtual
import gc
import threading

class Node:
    def __init__(self, number, next):
        self.number, self.next = number, next

def chain(length):
    node = None
    for number in range(length):
        node = Node(number, node)
    return node

def total(node):
    result = 0
    while node:
        result += node.number
        node = node.next
    return result

sums = []

def work():
    kept = [chain(40) for _ in range(5)]
    text = "".join(str(n) for n in range(50))
    for _ in range(10):
        chain(30)
        gc.collect()
    sums.append((sum(map(total, kept)), len(text), {n: (n,) for n in range(20)}[7]))

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sums == [(3900, 90, (7,))] * 4)  # expect: True
