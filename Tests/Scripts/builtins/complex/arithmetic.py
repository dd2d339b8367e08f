a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, -a, a == 1 + 2j, a != b, 2 * a, a ** 2, abs(3 + 4j))
# expect: (4+1j) (-2+3j) (5+5j) (0.1+0.7000000000000001j) (-1-2j) True True (2+4j) (-3+4j) 5.0
print(a.real, a.imag, a.conjugate(), complex(1, 2), complex("1+2j"), 1j, 1.5j, complex(3), repr(-0j), (1 + 0j) == 1)
# expect: 1.0 2.0 (1-2j) (1+2j) (1+2j) 1j 1.5j (3+0j) (-0-0j) True
for action in (lambda: a < b, lambda: a // b, lambda: int(a), lambda: a / 0):
    try:
        action()
    except (TypeError, ZeroDivisionError) as error:
        print(error)
# expect: '<' not supported between instances of 'complex' and 'complex'
# expect: unsupported operand type(s) for //: 'complex' and 'complex'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: complex division by zero
