# A list of many items serves as a queue: in turn 100,000 of them move on.
queue = list(range(50_000))
total = 0
for _ in range(100_000):
    item = queue.pop(0)
    total += item
    queue.append(item + 1)
for _ in range(50_000):
    queue.insert(0, queue.pop())
print(total, queue[0], queue[-1], len(queue))
while len(queue) > 1:
    del queue[0]
print(queue)

# expect: 2500000000 2 50001 50000
# expect: [50001]
