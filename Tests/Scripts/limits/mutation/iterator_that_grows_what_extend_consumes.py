a = [1, 2]
def g():
    for i in range(5):
        a.append(100 + i)
        yield i
a.extend(g())
print(a)  # expect: [1, 2, 100, 0, 101, 1, 102, 2, 103, 3, 104, 4]
a[:] = (x for x in a if x < 100)
print(a)  # expect: [1, 2, 0, 1, 2, 3, 4]
