# Integer loops: the longest Collatz chain below a limit.


def chain_length(n):
    length = 1
    while n != 1:
        if n % 2:
            n = 3 * n + 1
        else:
            n //= 2
        length += 1
    return length


def longest(limit):
    best, best_length = 1, 1
    for n in range(1, limit):
        length = chain_length(n)
        if length > best_length:
            best, best_length = n, length
    return best, best_length


print(longest(80_000))
