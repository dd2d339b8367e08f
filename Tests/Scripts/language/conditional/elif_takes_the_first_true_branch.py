def size(n):
    if n < 10:
        return "small"
    elif n < 100:
        return "medium"
    elif n < 10:
        return "never"
    else:
        return "large"

print(size(1), size(10), size(100))  # expect: small medium large
