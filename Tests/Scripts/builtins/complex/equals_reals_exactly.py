# Complex numbers equal and hash as the reals that they are, at any size, and have no order.
z = 2.0**53 + 0j
print(z == 2**53, z == 2**53 + 1, 2**53 == z, z != 2**53 + 1, z == 2.0**53)  # expect: True False True True True
print(10**400 == 1j, 1j == "1j", 1j == None, 0j == False, {1: "one"}[1 + 0j])  # expect: False False False True one
print(hash(3 + 0j) == hash(3), hash(0.5 + 0j) == hash(0.5), len({1, 1.0, 1 + 0j, 1j}))  # expect: True True 2
print(abs(3 + 4j), -(1 - 2j), +(1j), bool(0j), bool(-0.5j))  # expect: 5.0 (-1+2j) 1j False True


class Phasor(complex):
    pass


p = Phasor(3, 4)
print(p, p * 2, type(p * 2).__name__, p == 3 + 4j, hash(p) == hash(3 + 4j))  # expect: (3+4j) (6+8j) complex True True
try:
    abs(1.7e308 + 1.7e308j)
except OverflowError as error:
    print(error)  # expect: absolute value too large
1j < 2  # expect-error: TypeError: '<' not supported between instances of 'complex' and 'int'
