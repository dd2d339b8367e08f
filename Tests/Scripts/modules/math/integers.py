import math
print(math.gcd(48, 18), math.gcd(0, 5), math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(3, 0), math.factorial(20), math.factorial(0))
# expect: 6 5 0 3 12 0 2432902008176640000 1
print(math.comb(10, 3), math.comb(3, 10), math.perm(5, 2), math.perm(4), math.factorial(30))
# expect: 120 0 20 24 265252859812191058636308480000000
for action in (lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: math.comb(-1, 2), lambda: math.gcd(1.5, 2)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)
# expect: factorial() not defined for negative values
# expect: 'float' object cannot be interpreted as an integer
# expect: n must be a non-negative integer
# expect: 'float' object cannot be interpreted as an integer
