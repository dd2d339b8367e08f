import random

random.seed(13)


def twos(number, width):
    return [number // 2**place % 2 for place in range(width)]


wrong = []
numbers = [0, 1, -1, 2**63, -(2**63), 2**64, -(2**64), 2**128 - 1, -(2**127)]
numbers += [(random.getrandbits(random.choice((30, 63, 64, 65, 130))) - random.getrandbits(64)) for _ in range(5)]
for a in numbers:
    for b in random.sample(numbers, 2):
        width = 140
        bits = list(zip(twos(a, width), twos(b, width)))
        for made, naive in (
            (a & b, [x & y for x, y in bits]), (a | b, [x | y for x, y in bits]), (a ^ b, [x ^ y for x, y in bits]),
            (~a, [1 - x for x, y in bits]), (-a, twos(0 - a, width)), (abs(a), twos(max(a, 0 - a), width)),
        ):
            if twos(made, width) != naive:
                wrong.append((a, b))
    for shift in (0, 1, 63, 64, 65, 200, 400):
        if a >> shift != a // 2**shift or a << shift != a * 2**shift:
            wrong.append((a, shift))
    size = a.bit_length() // 8 + 1
    for order in ("big", "little"):
        data = a.to_bytes(size + 2, order, signed=True)
        low = data if order == "little" else data[::-1]
        if sum(byte << 8 * place for place, byte in enumerate(low)) != a % 256 ** (size + 2):
            wrong.append(a)
        if int.from_bytes(data, order, signed=True) != a or int.from_bytes(data, order) != a % 256 ** (size + 2):
            wrong.append((a, order))
    digits, rest = "", abs(a)
    while rest:
        digits, rest = chr(48 + rest % 10) + digits, rest // 10
    digits = ("-" if a < 0 else "") + (digits or "0")
    if str(a) != digits or int(digits) != a or f"{a:d}" != digits or "%d" % a != digits:
        wrong.append(digits)
    for base in (2, 7, 8, 16, 32, 36):
        text, rest = "", abs(a)
        while rest:
            text, rest = "0123456789abcdefghijklmnopqrstuvwxyz"[rest % base] + text, rest // base
        if int(("-" if a < 0 else "") + (text or "0"), base) != a:
            wrong.append((a, base))
        if base == 16 and (hex(abs(a)) != "0x" + (text or "0") or "%x" % abs(a) != (text or "0")):
            wrong.append(hex(a))
    if a.bit_count() != abs(a).bit_count() or abs(a).bit_count() != sum(twos(abs(a), 140)):
        wrong.append(("count", a))
for edge in (-128, 127, -(2**63), 2**63 - 1, -(2**127), 2**127 - 1):
    print(edge.to_bytes(edge.bit_length() // 8 + 1, "big", signed=True).hex(), end=" ")
    try:
        (edge * 2).to_bytes(edge.bit_length() // 8 + 1, "big", signed=True)
    except OverflowError as error:
        print(error)
print(wrong, round(12345, -2), round(-12350, -2), round(12350, -2), round(2**70, -5), round(5, -30), round(-25, -1))
# expect: ff80 7f int too big to convert
# expect: ff8000000000000000 7fffffffffffffff int too big to convert
# expect: ff80000000000000000000000000000000 7fffffffffffffffffffffffffffffff int too big to convert
# expect: [] 12300 -12400 12400 1180591620717411300000 0 -20
