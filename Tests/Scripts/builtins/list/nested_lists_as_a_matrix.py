m = [[i * 3 + j for j in range(3)] for i in range(2)]
m[1][2] = 99
print(m, [row[1] for row in m], [list(c) for c in zip(*m)])
# expect: [[0, 1, 2], [3, 4, 99]] [1, 4] [[0, 3], [1, 4], [2, 99]]
