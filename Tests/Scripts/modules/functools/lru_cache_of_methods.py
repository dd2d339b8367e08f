from functools import cached_property, lru_cache


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @lru_cache
    def area(self, factor):
        print("computing")
        return self.radius * factor

    @cached_property
    def diameter(self):
        print("once")
        return self.radius * 2


c = Circle(2)
print(c.area(3), c.area(3), c.diameter, c.diameter, c.__dict__)
# expect: computing
# expect: once
# expect: 6 6 4 4 {'radius': 2, 'diameter': 4}
