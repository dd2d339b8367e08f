# Results that no memory holds are refused before they are begun.
big, huge = 10 ** 14, 2 ** 70
class Index:
    def __index__(self): return 2 ** 62

bombs = {
    MemoryError: [
        lambda: [0] * big, lambda: (0,) * big, lambda: "a" * big, lambda: b"a" * big, lambda: bytearray(b"a") * big,
        lambda: [1] * Index(), lambda: [0, 1] * (2 ** 63 - 1), lambda: [0].__imul__(big), lambda: "%*s" % (big, 1),
        lambda: "%99999999999999d" % 1, lambda: b"%99999999999999d" % 1, lambda: f"{1:>99999999999999}",
        lambda: f"{1:099999999999999d}", lambda: f"{1:{big}}", lambda: f"{1:99999999999999,}", lambda: "{:>{}}".format(1, big),
        lambda: ("x" * 10 ** 7).join(["a"] * 10 ** 7), lambda: ("a" * 10 ** 7).replace("a", "b" * 10 ** 7),
        lambda: ("a" * 10 ** 7).replace("", "b" * 10 ** 7), lambda: (b"a" * 10 ** 7).replace(b"a", b"b" * 10 ** 7),
        lambda: (b"a" * 10 ** 7).replace(b"", b"b" * 10 ** 7), lambda: (b"x" * 10 ** 7).join([b"a"] * 10 ** 7),
        lambda: "1".zfill(big), lambda: "a".center(big), lambda: "a".ljust(big), lambda: "a".rjust(2 ** 62),
        lambda: b"1".zfill(big), lambda: b"a".center(big), lambda: ("\t" * 10 ** 6).expandtabs(2 ** 31 - 1),
        lambda: bytes(big), lambda: bytearray(big), lambda: (1).to_bytes(big, "big"), lambda: list(range(big)),
        lambda: tuple(range(big)), lambda: sorted(range(big)), lambda: [*range(big)], lambda: max(*range(big)),
        lambda: [0] * (2 ** 60), lambda: 1 << 10 ** 15,
    ],
    OverflowError: [
        lambda: "ab" * 2 ** 63, lambda: [1] * huge, lambda: bytes(2 ** 63), lambda: "a".center(huge), lambda: 1 << 10 ** 30,
        lambda: "a".expandtabs(2 ** 31), lambda: [].insert(huge, 1), lambda: [1].pop(huge), lambda: "%.*f" % (2 ** 40, 1.0),
        lambda: "%*d" % (huge, 1), lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 10.0 ** 400,
        lambda: int(float("inf")), lambda: complex(10 ** 400), lambda: "a".replace("a", "b", huge),
    ],
    ValueError: [
        lambda: "%.99999999999f" % 1.0, lambda: f"{1.0:.99999999999f}", lambda: "{99999999999999999999}".format(1),
        lambda: f"{1:>99999999999999999999}", lambda: "%99999999999999999999d" % 1, lambda: int("1" * 5000),
        lambda: int("1" * 10 ** 6), lambda: int(b"1" * 5000), lambda: str(10 ** 5000), lambda: repr(-10 ** 5000),
        lambda: f"{10 ** 5000}", lambda: "%d" % 10 ** 5000 % 1 or "%d" % (10 ** 5000), lambda: format(10 ** 5000, ","),
        lambda: chr(2 ** 40), lambda: bytes(-1), lambda: print(10 ** 5000),
    ],
}
for kind, actions in bombs.items():
    missed = []
    for number, action in enumerate(actions):
        try:
            action()
            missed.append(number)
        except (MemoryError, OverflowError, ValueError, TypeError) as error:
            if type(error) is not kind:
                missed.append((number, error))
    print(kind.__name__, len(actions), missed)
# expect: MemoryError 39 []
# expect: OverflowError 16 []
# expect: ValueError 16 []
print(len("x" * 10 ** 6), sum(range(10)))  # expect: 1000000 45
