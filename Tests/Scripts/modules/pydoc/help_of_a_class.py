class Shape:
    """What has an area."""

    corners = 0
    unit: str = "m"

    def __init__(self, name):
        self.name = name

    def scale(self, factor=2):
        """Make it larger."""

    async def load(self): ...

    def _hidden(self): ...

    @property
    def area(self):
        """How much it covers."""

    @classmethod
    def unit_shape(cls):
        """The shape of size 1."""

    @staticmethod
    def convert(value, unit="m"):
        """To another unit."""


class Square(Shape):
    def scale(self, factor=3): ...


help(Shape)
help(Square)

# expect: Help on class Shape in module __main__:
# expect:
# expect: class Shape(builtins.object)
# expect:  |  Shape(name)
# expect:  |
# expect:  |  What has an area.
# expect:  |
# expect:  |  Methods defined here:
# expect:  |
# expect:  |  __init__(self, name)
# expect:  |      Initialize self.  See help(type(self)) for accurate signature.
# expect:  |
# expect:  |  async load(self)
# expect:  |
# expect:  |  scale(self, factor=2)
# expect:  |      Make it larger.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Class methods defined here:
# expect:  |
# expect:  |  unit_shape()
# expect:  |      The shape of size 1.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Static methods defined here:
# expect:  |
# expect:  |  convert(value, unit='m')
# expect:  |      To another unit.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Readonly properties defined here:
# expect:  |
# expect:  |  area
# expect:  |      How much it covers.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data descriptors defined here:
# expect:  |
# expect:  |  __dict__
# expect:  |      dictionary for instance variables
# expect:  |
# expect:  |  __weakref__
# expect:  |      list of weak references to the object
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data and other attributes defined here:
# expect:  |
# expect:  |  __annotations__ = {'unit': <class 'str'>}
# expect:  |
# expect:  |  corners = 0
# expect:  |
# expect:  |  unit = 'm'
# expect:
# expect: Help on class Square in module __main__:
# expect:
# expect: class Square(Shape)
# expect:  |  Square(name)
# expect:  |
# expect:  |  Method resolution order:
# expect:  |      Square
# expect:  |      Shape
# expect:  |      builtins.object
# expect:  |
# expect:  |  Methods defined here:
# expect:  |
# expect:  |  scale(self, factor=3)
# expect:  |      Make it larger.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data and other attributes defined here:
# expect:  |
# expect:  |  __annotations__ = {}
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Methods inherited from Shape:
# expect:  |
# expect:  |  __init__(self, name)
# expect:  |      Initialize self.  See help(type(self)) for accurate signature.
# expect:  |
# expect:  |  async load(self)
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Class methods inherited from Shape:
# expect:  |
# expect:  |  unit_shape()
# expect:  |      The shape of size 1.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Static methods inherited from Shape:
# expect:  |
# expect:  |  convert(value, unit='m')
# expect:  |      To another unit.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Readonly properties inherited from Shape:
# expect:  |
# expect:  |  area
# expect:  |      How much it covers.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data descriptors inherited from Shape:
# expect:  |
# expect:  |  __dict__
# expect:  |      dictionary for instance variables
# expect:  |
# expect:  |  __weakref__
# expect:  |      list of weak references to the object
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data and other attributes inherited from Shape:
# expect:  |
# expect:  |  corners = 0
# expect:  |
# expect:  |  unit = 'm'
# expect:
