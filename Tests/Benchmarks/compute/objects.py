# Attributes, method calls, inheritance, operators of one's own.


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Body:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.steps = 0

    def step(self, time):
        self.position = self.position + self.velocity.scaled(time)
        self.steps += 1

    @property
    def energy(self):
        return self.velocity.dot(self.velocity) / 2


class Bouncing(Body):
    def step(self, time):
        super().step(time)
        if not 0 <= self.position.x <= 10:
            self.velocity.x = -self.velocity.x
        if not 0 <= self.position.y <= 10:
            self.velocity.y = -self.velocity.y


bodies = [Bouncing(Vector(i % 10, i % 7), Vector(1 + i % 3, 2 - i % 4)) for i in range(100)]
for _ in range(7_000):
    for body in bodies:
        body.step(0.01)
print(round(sum(body.position.x for body in bodies), 6), round(sum(b.energy for b in bodies), 6))
print(sum(body.steps for body in bodies))
