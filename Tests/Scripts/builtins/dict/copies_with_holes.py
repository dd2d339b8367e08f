numbers = {i: i for i in range(50)}
for i in range(10):
    del numbers[i]
copy = numbers.copy()
copy[3] = "new"
print(len(copy), list(copy)[0], list(copy)[-1], 3 in numbers)  # expect: 41 10 3 False
for i in range(10, 45):
    del copy[i]
print({**copy, "z": 1}, list(copy | {0: 0}))
# expect: {45: 45, 46: 46, 47: 47, 48: 48, 49: 49, 3: 'new', 'z': 1} [45, 46, 47, 48, 49, 3, 0]
