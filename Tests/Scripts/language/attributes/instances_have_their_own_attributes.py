class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

p, q = Point(1, 2), Point(3, 4)
p.x = 10
print(p.x, p.y, q.x, q.y)  # expect: 10 2 3 4
