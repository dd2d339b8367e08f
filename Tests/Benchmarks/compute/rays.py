# A scene of spheres over a chequered floor: vectors with operators, shapes with methods of one name.

from math import sqrt


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1 / sqrt(self.dot(self)))

    def mirrored(self, normal):
        return self - normal * (2 * self.dot(normal))


class Ray:
    def __init__(self, start, direction):
        self.start = start
        self.direction = direction.unit()

    def at(self, distance):
        return self.start + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, colour):
        self.centre, self.radius, self.colour = centre, radius, colour

    def distance(self, ray):
        towards = self.centre - ray.start
        along = towards.dot(ray.direction)
        inside = self.radius**2 - (towards.dot(towards) - along * along)
        if inside < 0:
            return None
        distance = along - sqrt(inside)
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()

    def shade(self, point):
        return self.colour


class Floor:
    def __init__(self, height):
        self.height = height
        self.up = Vector(0, 1, 0)

    def distance(self, ray):
        slope = ray.direction.y
        if abs(slope) < 1e-9:
            return None
        distance = (self.height - ray.start.y) / slope
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return self.up

    def shade(self, point):
        return (0.9, 0.9, 0.9) if (int(point.x // 1) + int(point.z // 1)) % 2 else (0.1, 0.1, 0.1)


class Scene:
    def __init__(self, shapes, light):
        self.shapes = shapes
        self.light = light

    def nearest(self, ray):
        best = found = None
        for shape in self.shapes:
            distance = shape.distance(ray)
            if distance is not None and (best is None or distance < best):
                best, found = distance, shape
        return best, found

    def colour(self, ray, depth=0):
        distance, shape = self.nearest(ray)
        if shape is None:
            return (0.2, 0.4, 0.8)
        point = ray.at(distance)
        normal = shape.normal(point)
        towards = (self.light - point).unit()
        lit = max(normal.dot(towards), 0)
        if any(other.distance(Ray(point, towards)) is not None for other in self.shapes if other is not shape):
            lit *= 0.3
        own = tuple(part * (0.2 + 0.8 * lit) for part in shape.shade(point))
        if depth >= 2:
            return own
        mirrored = self.colour(Ray(point, ray.direction.mirrored(normal)), depth + 1)
        return tuple(0.7 * a + 0.3 * b for a, b in zip(own, mirrored))


scene = Scene(
    [Sphere(Vector(i - 2, 0.2 * i, 6 + i % 3), 0.6, (0.2 * i, 0.5, 1 - 0.2 * i)) for i in range(5)] + [Floor(-1)],
    Vector(-4, 8, 0),
)
total = [0.0, 0.0, 0.0]
for row in range(100):
    for column in range(130):
        ray = Ray(Vector(0, 0.5, 0), Vector((column - 65) / 65, (50 - row) / 65, 1))
        for index, part in enumerate(scene.colour(ray)):
            total[index] += part
print([round(part, 6) for part in total])
