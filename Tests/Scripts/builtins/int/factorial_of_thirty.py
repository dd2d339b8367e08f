def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

print(factorial(30))  # expect: 265252859812191058636308480000000
print(len(str(factorial(200))))  # expect: 375
