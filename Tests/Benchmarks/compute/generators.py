# Generators chained, comprehensions, and the built-ins that consume them.


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def odd(items):
    for item in items:
        if item % 2:
            yield item


def pairs(items):
    previous = None
    for item in items:
        if previous is not None:
            yield previous, item
        previous = item


def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


def grow(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return grow(low, middle), middle, grow(middle + 1, high)


print(sum(b - a for a, b in pairs(odd(numbers(2_000_000)))))
print(sum(x * y for x in range(900) for y in range(900) if x != y))
squares = {n: n * n for n in range(100_000)}
print(len([n for n, square in squares.items() if square % 7 == 1]), max(squares.values()))
print(sum(walk(grow(0, 100_000))))
