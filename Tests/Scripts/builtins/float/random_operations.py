def numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        yield (seed - 2 ** 63) / 2.0 ** (seed % 70)

operations = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "divmod": lambda a, b: divmod(a, b)[0],
    "int": lambda a, b: float(int(a)), "round": lambda a, b: float(round(a)), "round2": lambda a, b: round(a, 2),
    "mixed": lambda a, b: a * int(b) + int(a), "pow": lambda a, b: abs(a) ** 0.5,
}
for name, operation in operations.items():
    source, check = numbers(3), 0
    for _ in range(300):
        text = repr(operation(next(source), next(source)))
        check = (check * 31 + sum(ord(c) * k for k, c in enumerate(text, 1))) % 1000000007
    print(name, check)
# expect: + 309653029
# expect: - 753528025
# expect: * 333384625
# expect: / 877817194
# expect: // 766763617
# expect: % 53481179
# expect: divmod 766763617
# expect: int 750459863
# expect: round 496572838
# expect: round2 660560289
# expect: mixed 629944021
# expect: pow 164388750
