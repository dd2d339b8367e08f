"""Examples.

>>> add(1, 2)
3
>>> add(1, 2)
4
>>> for i in range(2):
...     print(i)
0
1
>>> 1 / 0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
>>> list(range(20))  # doctest: +ELLIPSIS
[0, 1, ..., 19]
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
>>> unknown()  # doctest: +SKIP
"""

import doctest
import sys


def add(a, b):
    """
    >>> add("a", "b")
    'ab'
    """
    return a + b



print([test.name for test in doctest.DocTestFinder().find(sys.modules["__main__"])])
runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(sys.modules["__main__"]):
    print(runner.run(test, out=lambda text: None))

# expect: ['__main__', '__main__.add']
# expect: TestResults(failed=1, attempted=7, skipped=1)
# expect: TestResults(failed=0, attempted=1)
