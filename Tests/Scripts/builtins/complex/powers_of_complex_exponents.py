print((-1) ** 1j, (-7) ** 1j)  # expect: (0.04321391826377225+0j) (-0.015832647924940418+0.04020907846982903j)
print((1 + 2j) ** (3 - 1j), (-2.5) ** (1.5 + 0.5j))  # expect: (-27.43638199160605+19.789310365010714j) (0.3634331453069869-0.7369761337816252j)


def power(base, exponent):
    try:
        return base**exponent
    except (OverflowError, ZeroDivisionError) as error:
        return error


print(power(complex(-0.0, -0.0), 1), power(complex(1e200, 3), 2), power(complex("inf"), 2))  # expect: -0j complex exponentiation (nan+nanj)
print(power(1e-200 + 0j, -2), power(0j, -1), power(complex("inf"), 0.5))  # expect: 0.0 to a negative or complex power 0.0 to a negative or complex power complex exponentiation
