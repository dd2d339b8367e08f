import asyncio
import copy
import pickle

queue = asyncio.Queue(3)
queue.put_nowait([1])
queue.put_nowait(2)
queue.tag = "tagged"
other = copy.deepcopy(queue)
print(other, other.tag)  # expect: <Queue maxsize=3 _queue=[[1], 2] tasks=2> tagged
other.get_nowait().append(5)
print(queue.get_nowait(), other)  # expect: [1] <Queue maxsize=3 _queue=[2] tasks=2>
print(pickle.loads(pickle.dumps(queue)))  # expect: <Queue maxsize=3 _queue=[2] tasks=2>

ordered = asyncio.PriorityQueue()
ordered.put_nowait(3)
ordered.put_nowait(1)
print(copy.deepcopy(ordered).get_nowait(), ordered.qsize())  # expect: 1 2
