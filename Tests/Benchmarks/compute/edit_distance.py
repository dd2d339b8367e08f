# The rows of a table built from the ones before, with `enumerate`, `min` and conditions as numbers.


def distance(left, right):
    previous = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            replaced = previous[column - 1] + (letter != other)
            current.append(min(previous[column] + 1, current[column - 1] + 1, replaced))
        previous = current
    return previous[-1]


def common(left, right):
    lengths = {}
    for i, letter in enumerate(left):
        for j, other in enumerate(right):
            if letter == other:
                lengths[i, j] = lengths.get((i - 1, j - 1), 0) + 1
    return max(lengths.values())


a = "kitten sitting on the mat, " * 20
b = "sitting kitten at the mall. " * 20
print(distance(a, b), distance(b, a[::-1]), common(a, b))
