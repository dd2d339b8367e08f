# Tuples made, unpacked, compared and used as keys: shortest paths on a grid.


def insert(queue, entry):
    queue.append(entry)
    at = len(queue) - 1
    while at and queue[(at - 1) // 2] > queue[at]:
        up = (at - 1) // 2
        queue[at], queue[up] = queue[up], queue[at]
        at = up


def remove(queue):
    first, last = queue[0], queue.pop()
    if queue:
        queue[0], at, size = last, 0, len(queue)
        while 2 * at + 1 < size:
            down = 2 * at + 1
            if down + 1 < size and queue[down + 1] < queue[down]:
                down += 1
            if queue[at] <= queue[down]:
                break
            queue[at], queue[down] = queue[down], queue[at]
            at = down
    return first


def cost(x, y):
    return 1 + (x * 7 + y * 13) % 9


def shortest(size):
    queue, best = [(0, (0, 0))], {(0, 0): 0}
    while queue:
        distance, (x, y) = remove(queue)
        if (x, y) == (size - 1, size - 1):
            return distance, len(best)
        if distance > best[x, y]:
            continue
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < size and 0 <= ny < size:
                total = distance + cost(nx, ny)
                if total < best.get((nx, ny), 1_000_000):
                    best[nx, ny] = total
                    insert(queue, (total, (nx, ny)))


print(shortest(420))
