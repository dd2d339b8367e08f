def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)

def even(n):
    return n == 0 or odd(n - 1)

def odd(n):
    return n != 0 and even(n - 1)

print(gcd(48, 18), even(100), odd(7))  # expect: 6 True True
