import timeit

seen = []
print(timeit.timeit(lambda: seen.append(1), number=3) >= 0, len(seen))
print(len(timeit.repeat("x += 1", "x = 0", repeat=2, number=5)))
print(timeit.timeit("names.append(2)", globals={"names": seen}, number=2) >= 0, len(seen))
try:
    timeit.Timer(3)
except ValueError as error:
    print(error)

# expect: True 3
# expect: 2
# expect: True 5
# expect: stmt is neither a string nor callable
