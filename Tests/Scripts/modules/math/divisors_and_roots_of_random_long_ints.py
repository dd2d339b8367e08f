import math
import random

random.seed(11)


def long(bits):
    return random.getrandbits(random.randrange(1, bits)) | 1


def euclid(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


wrong = []
for _ in range(30):
    a, b, c = long(700), long(700), long(300)
    for x, y in (a, b), (a * c, b * c), (a * c, c), (a, 0), (-a * c, b * c), (a, a + 1), (a << 70, b << 65):
        if math.gcd(x, y) != euclid(x, y) or math.lcm(x, y) * euclid(x, y) != abs(x * y):
            wrong.append((x, y))
    root = math.isqrt(a * c)
    if not root * root <= a * c < (root + 1) ** 2:
        wrong.append(a * c)
    if math.isqrt(a * a) != a or math.isqrt(a * a - 1) != a - 1:
        wrong.append(a)
first, second = 1, 1
for _ in range(400):
    first, second = second, first + second
print(wrong, math.gcd(first, second), math.gcd(2**64, 2**128 + 2**64), math.gcd(2**64 - 1, 2**128 - 1) == 2**64 - 1)
# expect: [] 1 18446744073709551616 True
