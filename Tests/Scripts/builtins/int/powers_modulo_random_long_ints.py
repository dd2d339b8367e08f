import random

random.seed(12)


def naive(base, exponent, modulus):
    result = 1 % modulus
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


wrong = []
for _ in range(60):
    base = random.getrandbits(random.randrange(1, 400)) - random.getrandbits(200)
    exponent = random.getrandbits(random.choice((3, 16, 64, 130)))
    modulus = random.getrandbits(random.randrange(65, 400)) + 2
    for m in (modulus, modulus | 1, (modulus | 1) << 1, 2**128 - 1, 2**128 + 1):
        if pow(base, exponent, m) != naive(base, exponent, m):
            wrong.append((base, exponent, m))
        if exponent and -((-naive(base, exponent, m)) % m) not in (pow(base, exponent, -m), 0):
            wrong.append((base, exponent, -m))
    if modulus & 1 and base % modulus:
        try:
            inverse = pow(base, -1, modulus)
        except ValueError:
            continue
        if inverse * base % modulus != 1:
            wrong.append((base, modulus))
print(wrong)
# expect: []
