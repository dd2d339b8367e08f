t = (1, [2])
try:
    t[0] = 5
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
t[1].append(3)
print(t)  # expect: (1, [2, 3])
try:
    t[1] += [4]
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
print(t)  # expect: (1, [2, 3, 4])
