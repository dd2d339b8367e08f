from collections import OrderedDict

queue = OrderedDict.fromkeys(range(300))
for number in range(300, 3000):
    queue[number] = None
    assert queue.popitem(last=False) == (number - 300, None)
print(len(queue), next(iter(queue)), queue.popitem(last=False), queue.popitem())  # expect: 300 2700 (2700, None) (2999, None)
queue.move_to_end(2800)
del queue[2702]
while len(queue) > 1:
    key, _ = queue.popitem(last=False)
print(key, queue)  # expect: 2998 OrderedDict({2800: None})
print(queue.popitem(last=False), queue, 2998 in queue)  # expect: (2800, None) OrderedDict() False
queue["again"] = 1
print(queue, list(queue))  # expect: OrderedDict({'again': 1}) ['again']
queue.clear()
queue.popitem(last=False)  # expect-error: KeyError: 'dictionary is empty'
