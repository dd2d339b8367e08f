t = (3, 1, 3, 2)
print(t.index(3, 1), t.count(3), t[1:], t[::-1], t[-1], sorted(t), 3 in t, min(t), sum(t))
# expect: 2 2 (1, 3, 2) (2, 3, 1, 3) 2 [1, 2, 3, 3] True 1 9
try:
    t.index(9)
except ValueError as error:
    print(error)  # expect: tuple.index(x): x not in tuple
try:
    t[4]
except IndexError as error:
    print(error)  # expect: tuple index out of range
