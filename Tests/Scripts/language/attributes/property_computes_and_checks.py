class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

c = Celsius(100)
print(c.fahrenheit)  # expect: 212.0
c.degrees = 0
print(c.degrees)  # expect: 0
del c.degrees
# expect: deleted
try:
    c.degrees = -300
except ValueError as error:
    print(error)  # expect: too cold
try:
    c.fahrenheit = 5
except AttributeError as error:
    print(error)  # expect: property 'fahrenheit' of 'Celsius' object has no setter
