# The page of a module: classes below their bases, functions, data, and what it says of itself.
import pydoc
import types

module = types.ModuleType("shapes", "Shapes.\n\nAll of them.")
exec(
    """
__version__ = "1.2"
__author__ = "me"
class Shape: __slots__ = ()
class Circle(Shape): __slots__ = ()
def area(shape):
    "How large it is."
LIMIT = 3
""",
    module.__dict__,
)
for cls in module.Shape, module.Circle, module.area:
    cls.__module__ = "shapes"
print(pydoc.plain(pydoc.render_doc(module)), end="")

# expect: Python Library Documentation: module shapes
# expect:
# expect: NAME
# expect:     shapes - Shapes.
# expect:
# expect: DESCRIPTION
# expect:     All of them.
# expect:
# expect: CLASSES
# expect:     builtins.object
# expect:         Shape
# expect:             Circle
# expect:
# expect:     class Circle(Shape)
# expect:      |  Method resolution order:
# expect:      |      Circle
# expect:      |      Shape
# expect:      |      builtins.object
# expect:
# expect:     class Shape(builtins.object)
# expect:
# expect: FUNCTIONS
# expect:     area(shape)
# expect:         How large it is.
# expect:
# expect: DATA
# expect:     LIMIT = 3
# expect:
# expect: VERSION
# expect:     1.2
# expect:
# expect: AUTHOR
# expect:     me
# expect:
# expect: FILE
# expect:     (built-in)
# expect:
