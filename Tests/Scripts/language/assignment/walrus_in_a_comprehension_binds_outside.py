print([last := x for x in range(3)], last)  # expect: [0, 1, 2] 2
def f():
    any((hit := n) > 1 for n in [1, 2, 3])
    return hit
print(f())  # expect: 2
