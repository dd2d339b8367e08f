a = [1, 2, 3]
out = []
for x in a:
    out.append(x)
    if x == 1:
        a.clear()
print(out, a)  # expect: [1] []
b = list(range(5))
it = iter(b)
next(it)
del b[:]
print(list(it), b)  # expect: [] []
b.extend([1, 2, 3])
print(list(it))  # expect: []
