# Permutations turned over by slices, and boards of queens from generators of permutations.


def flips(n):
    count, most, checksum = list(range(1, n + 1)), 0, 0
    cards, left, turn = list(range(n)), n, 0
    while True:
        while left != 1:
            count[left - 1] = left
            left -= 1
        if cards[0]:
            stack = cards[:]
            done = 0
            while first := stack[0]:
                stack[: first + 1] = stack[first::-1]
                done += 1
            most = max(most, done)
            checksum += done if turn % 2 == 0 else -done
        while left != n:
            cards.insert(left, cards.pop(0))
            count[left] -= 1
            if count[left] > 0:
                break
            left += 1
        else:
            return most, checksum
        turn += 1


def permutations(items, size=None):
    items = tuple(items)
    size = len(items) if size is None else size
    indices = list(range(len(items)))
    cycles = list(range(len(items), len(items) - size, -1))
    yield tuple(items[i] for i in indices[:size])
    while True:
        for i in reversed(range(size)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                cycles[i] = len(items) - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple(items[i] for i in indices[:size])
                break
        else:
            return


def queens(n):
    columns = range(n)
    return sum(
        n == len({place[i] + i for i in columns}) == len({place[i] - i for i in columns})
        for place in permutations(columns)
    )


print(flips(8), queens(8))
