import heapq

tasks = []
for priority, name in ((2, "b"), (1, "z"), (1, "a")):
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks) for _ in range(3)])
print(heapq.nlargest(1, ["a", "bbb"], key=len), list(heapq.merge([3, 1], [2], reverse=True)))
# expect: [(1, 'a'), (1, 'z'), (2, 'b')]
# expect: ['bbb'] [3, 2, 1]
