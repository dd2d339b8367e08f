from enum import Enum


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 2)

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == "home" else None


print(Planet.EARTH.density, Planet.MARS.value, Planet((0.6, 3.3)), Planet("home"))
try:
    Planet("away")
except ValueError as error:
    print(error)
# expect: 0.94 (0.6, 3.3) Planet.MARS Planet.EARTH
# expect: 'away' is not a valid Planet
