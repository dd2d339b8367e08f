# Numbers in lists and arrays: Fourier transforms, elimination, relaxation, sparse rows, power iteration.

from array import array
from math import cos, pi, sin


def transform(data, sign):
    n = len(data) // 2
    j = 0
    for i in range(n - 1):
        if i < j:
            data[2 * i], data[2 * j] = data[2 * j], data[2 * i]
            data[2 * i + 1], data[2 * j + 1] = data[2 * j + 1], data[2 * i + 1]
        k = n >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k
    dual = 1
    while dual < n:
        angle = sign * pi / dual
        for a in range(dual):
            w_real, w_imag = cos(angle * a), sin(angle * a)
            for b in range(a, n, 2 * dual):
                i, j = 2 * b, 2 * (b + dual)
                real = w_real * data[j] - w_imag * data[j + 1]
                imag = w_real * data[j + 1] + w_imag * data[j]
                data[j] = data[i] - real
                data[j + 1] = data[i + 1] - imag
                data[i] += real
                data[i + 1] += imag
        dual *= 2


def eliminate(rows):
    n = len(rows)
    determinant = 1.0
    for j in range(n):
        pivot = max(range(j, n), key=lambda i: abs(rows[i][j]))
        if pivot != j:
            rows[pivot], rows[j] = rows[j], rows[pivot]
            determinant = -determinant
        determinant *= rows[j][j]
        for i in range(j + 1, n):
            factor = rows[i][j] / rows[j][j]
            row, source = rows[i], rows[j]
            for k in range(j, n):
                row[k] -= factor * source[k]
    return determinant


def relax(grid, rounds, omega=1.25):
    quarter, rest = omega * 0.25, 1 - omega
    for _ in range(rounds):
        for y in range(1, len(grid) - 1):
            row, above, below = grid[y], grid[y - 1], grid[y + 1]
            for x in range(1, len(row) - 1):
                row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + rest * row[x]


def sparse(values, rows, columns, vector, result):
    for r in range(len(rows) - 1):
        total = 0.0
        for i in range(rows[r], rows[r + 1]):
            total += vector[columns[i]] * values[i]
        result[r] = total


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def power(n, rounds):
    u = [1] * n
    for _ in range(rounds):
        v = [sum(element(i, j) * u[j] for j in range(n)) for i in range(n)]
        u = [sum(element(j, i) * v[j] for j in range(n)) for i in range(n)]
    return sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v)


for numbers in ([i % 17 / 17 for i in range(8192)], array("d", (i % 17 / 17 for i in range(8192)))):
    transform(numbers, -1)
    transform(numbers, 1)
    print(round(numbers[2] / 4096, 6))
print(round(eliminate([[((i * 7 + j * 3) % 11) + (10 if i == j else 0) + 0.5 for j in range(40)] for i in range(40)]) / 1e42, 3))
grid = [array("d", [1.0 if y % 9 == 0 else 0.0] * 40) for y in range(40)]
relax(grid, 40)
print(round(sum(map(sum, grid)), 4))
rows, columns = array("l", range(0, 2001, 5)), array("l", (i * 31 % 400 for i in range(2000)))
values, vector, result = array("d", (i % 7 for i in range(2000))), array("d", range(400)), array("d", [0.0]) * 400
for _ in range(100):
    sparse(values, rows, columns, vector, result)
print(sum(result), round(power(100, 3), 6))
