# Floats in nested loops: how many points of a grid stay inside the set.


def inside(cx, cy, limit):
    x = y = 0.0
    for _ in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return False
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return True


def count(width, height, limit):
    total = 0
    for row in range(height):
        cy = 2.4 * row / height - 1.2
        for column in range(width):
            if inside(3.0 * column / width - 2.1, cy, limit):
                total += 1
    return total


print(count(420, 320, 110))
