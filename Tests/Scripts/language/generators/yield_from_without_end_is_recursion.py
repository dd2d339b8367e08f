def down(n):
    yield n
    yield from down(n + 1)


deepest = 0
try:
    for deepest in down(0):
        pass
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
print(900 < deepest < 1000)  # expect: True
