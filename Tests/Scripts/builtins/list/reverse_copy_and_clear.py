a = [1, 2, 3]
b = a.copy()
a.reverse()
print(a, b, a.clear(), a)  # expect: [] [1, 2, 3] None []
c = b[:]
c[0] = 9
print(b, c)  # expect: [1, 2, 3] [9, 2, 3]
