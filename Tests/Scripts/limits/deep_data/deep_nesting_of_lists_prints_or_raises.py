a = []
for _ in range(100_000):
    a = [a]
try:
    repr(a)
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
try:
    b = []
    for _ in range(100_000):
        b = [b]
    a == b
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
del a, b
print("freed")  # expect: freed
