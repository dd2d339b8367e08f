r = range(1, 10, 2)
print(r.start, r.stop, r.step, r.index(5), r.count(5), r.count(4))  # expect: 1 10 2 2 1 0
try:
    r.index(4)
except ValueError as error:
    print(error)  # expect: 4 is not in range
