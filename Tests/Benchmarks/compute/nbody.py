# Float attributes in pairs of bodies: planets around a sun, and the energy that must stay.


class Planet:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity
        self.mass = mass


def advance(pairs, planets, time):
    for a, b in pairs:
        dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
        square = dx * dx + dy * dy + dz * dz
        force = time / (square * square**0.5)
        a.vx -= dx * b.mass * force
        a.vy -= dy * b.mass * force
        a.vz -= dz * b.mass * force
        b.vx += dx * a.mass * force
        b.vy += dy * a.mass * force
        b.vz += dz * a.mass * force
    for p in planets:
        p.x += time * p.vx
        p.y += time * p.vy
        p.z += time * p.vz


def energy(pairs, planets):
    total = 0.0
    for p in planets:
        total += p.mass * (p.vx * p.vx + p.vy * p.vy + p.vz * p.vz) / 2
    for a, b in pairs:
        square = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2
        total -= a.mass * b.mass / square**0.5
    return total


planets = [
    Planet((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 40.0),
    Planet((5.0, 0.0, 0.1), (0.0, 2.8, 0.0), 0.04),
    Planet((0.0, 9.0, 0.0), (-2.1, 0.0, 0.1), 0.01),
    Planet((-13.0, 0.0, 0.3), (0.0, -1.7, 0.0), 0.002),
    Planet((0.0, -16.0, 0.0), (1.6, 0.0, 0.05), 0.002),
]
pairs = [(a, b) for i, a in enumerate(planets) for b in planets[i + 1 :]]
print(f"{energy(pairs, planets):.9f}")
for _ in range(100_000):
    advance(pairs, planets, 0.001)
print(f"{energy(pairs, planets):.9f}")
