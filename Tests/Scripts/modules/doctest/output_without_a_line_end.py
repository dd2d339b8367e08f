# Output need not end its line; prompts with nothing behind them are no examples; cached properties are looked into.
import doctest
from functools import cached_property


class Shape:
    """
    >>> for side in range(3):
    ...     print(side, end=" ")
    0 1 2 
    >>> # only a comment
    >>>
    ...
    """

    @cached_property
    def area(self):
        """
        >>> Shape().area
        5
        """
        return 5


for test in doctest.DocTestFinder().find(Shape):
    print(test.name, len(test.examples), doctest.DocTestRunner().run(test))
# expect: Shape 1 TestResults(failed=0, attempted=1)
# expect: Shape.area 1 TestResults(failed=0, attempted=1)
