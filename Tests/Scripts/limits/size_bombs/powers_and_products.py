# ours-alone: CPython 3.13 computes for hours
n = 10 ** 1000
actions = [
    lambda: 10 ** 10 ** 12, lambda: 2 ** 2 ** 40, lambda: 2 ** 2 ** 70, lambda: (-3) ** 10 ** 11,
    lambda: pow(7, 10 ** 11), lambda: n ** 10 ** 9, lambda: n.__pow__(2 ** 62), lambda: 3 ** n,
]
for action in actions:
    try:
        action()
    except MemoryError:
        print("refused", end=" ")
print()
# expect: refused refused refused refused refused refused refused refused 
print(1 ** n, 0 ** n, (-1) ** n, 2 ** 10, round(5, -10 ** 12), pow(7, 10 ** 20, 11))  # expect: 1 0 1 1024 0 1
