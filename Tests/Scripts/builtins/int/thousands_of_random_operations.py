def numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        bits = seed >> 58
        value = (seed * seed * seed) >> (190 - bits * 3)
        yield -value if seed & 2 ** 20 else value

operations = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "&": lambda a, b: a & b,
    "|": lambda a, b: a | b, "^": lambda a, b: a ^ b, "<<": lambda a, b: a << abs(b) % 200,
    ">>": lambda a, b: a >> abs(b) % 200, "**": lambda a, b: a ** (abs(b) % 6), "<": lambda a, b: a < b,
    "==": lambda a, b: a == b, "divmod": lambda a, b: sum(divmod(a, b)), "~": lambda a, b: ~a,
    "bits": lambda a, b: a.bit_length() + b.bit_count(), "hash": lambda a, b: hash(a) ^ hash(b),
}
for name, operation in operations.items():
    source, check = numbers(len(name)), 0
    for _ in range(400):
        a, b = next(source), next(source) or 1
        check = (check * 31 + operation(a, b)) % 1000000007
    print(name, check)
# expect: + 56249423
# expect: - 264979214
# expect: * 983192885
# expect: // 804866407
# expect: % 134543765
# expect: & 213538206
# expect: | 842711224
# expect: ^ 629173018
# expect: << 993147308
# expect: >> 609015898
# expect: ** 822828390
# expect: < 854099744
# expect: == 0
# expect: divmod 536804277
# expect: ~ 424294665
# expect: bits 869023628
# expect: hash 306952636
