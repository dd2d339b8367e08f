# The angle would be infinite: a domain error. Where the angle is none, the power is.
for base, exponent in (1j, float("inf")), (2, complex(0, float("inf"))), (-1, complex("inf")):
    try:
        print(base**exponent)
    except ZeroDivisionError as error:
        print(error)
# expect: 0.0 to a negative or complex power
# expect: 0.0 to a negative or complex power
# expect: 0.0 to a negative or complex power
