s = {1, 2, 3}
print(sorted(s.pop() for _ in range(3)), s)  # expect: [1, 2, 3] set()
try:
    s.pop()
except KeyError as error:
    print(error)  # expect: 'pop from an empty set'
