# A class that is marked as deprecated warns when it is made and when another is derived from it.
import warnings


@warnings.deprecated("use New")
class Old:
    def __init_subclass__(cls, **settings):
        print("derived", cls.__name__, settings)


@warnings.deprecated("no hook")
class Plain:
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    Old()

    class Derived(Old, depth=1):  # expect: derived Derived {'depth': 1}
        pass

    Derived()

    class Other(Plain):
        pass

    print([str(one.message) for one in seen])  # expect: ['use New', 'use New', 'no hook']
    print(Old.__init_subclass__.__deprecated__)  # expect: use New
    try:
        Plain(1)
    except TypeError as error:
        print(error)  # expect: Plain() takes no arguments
try:
    warnings.deprecated("x")(5)
except TypeError as error:
    print(error)
# expect: @deprecated decorator with non-None category must be applied to a class or callable, not 5
