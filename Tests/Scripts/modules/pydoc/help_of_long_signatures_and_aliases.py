# Parameters that do not fit in a line stand below each other; another name of a method points to it; a partial is
# data.
import functools


class Window:
    """A window."""

    printer = functools.partial(print, "a")

    def move(self, to):
        """Moves it."""

    shift = move

    def resize(self, first_of_the_measures: int, second_of_the_measures: int, keeps_place: bool = False):
        pass


help(Window)

# expect: Help on class Window in module __main__:
# expect:
# expect: class Window(builtins.object)
# expect:  |  A window.
# expect:  |
# expect:  |  Methods defined here:
# expect:  |
# expect:  |  move(self, to)
# expect:  |      Moves it.
# expect:  |
# expect:  |  resize(
# expect:  |      self,
# expect:  |      first_of_the_measures: int,
# expect:  |      second_of_the_measures: int,
# expect:  |      keeps_place: bool = False
# expect:  |  )
# expect:  |
# expect:  |  shift = move(self, to)
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
# expect:  |  printer = functools.partial(<built-in function print>, 'a')
# expect:
