# Heaps, queues, neighbours: shortest paths, breadth first, components and a game of life.

import heapq
from collections import deque


def shortest(graph, start):
    distances = {start: 0}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, weight in graph[node]:
            through = distance + weight
            if neighbour not in distances or through < distances[neighbour]:
                distances[neighbour] = through
                heapq.heappush(queue, (through, neighbour))
    return sum(distances.values())


def reached(graph, start):
    seen = {start}
    queue = deque([start])
    while queue:
        for neighbour, _ in graph[queue.popleft()]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return len(seen)


def components(graph):
    parents = list(range(len(graph)))

    def root(node):
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    for node, edges in graph.items():
        parents[root(node)] = root(edges[0][0])
    return len({root(node) for node in graph})


def generation(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = x + dx, y + dy
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {place for place, count in neighbours.items() if count == 3 or count == 2 and place in cells}


seed = 1
graph = {}
for node in range(8_000):
    graph[node] = []
    for _ in range(5):
        seed = seed * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        graph[node].append((seed % 8_000, seed // 8_000 % 20 + 1))
print(shortest(graph, 0), shortest(graph, 1), [reached(graph, i) for i in range(5)], components(graph))
cells = {(0, 1), (1, 3), (2, 0), (2, 1), (2, 4), (2, 5), (2, 6)}
for _ in range(220):
    cells = generation(cells)
print(len(cells))
