a = [0, 1, 2, 3, 4]
a[1:3] = ["a", "b", "c"]
print(a)  # expect: [0, 'a', 'b', 'c', 3, 4]
a[:0] = [9]
a[len(a):] = [8]
a[2:5] = []
print(a)  # expect: [9, 0, 3, 4, 8]
a[::2] = ["x"] * len(a[::2])
print(a)  # expect: ['x', 0, 'x', 4, 'x']
a[1:1] = range(2)
print(a)  # expect: ['x', 0, 1, 0, 'x', 4, 'x']
a[:] = a[::-1]
print(a)  # expect: ['x', 4, 'x', 0, 1, 0, 'x']
