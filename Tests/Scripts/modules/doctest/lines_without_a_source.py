import doctest

namespace = {}
exec('def work():\n    """\n    >>> 1 + 1\n    3\n    """', namespace)
test, = doctest.DocTestFinder().find(namespace["work"])
print(test.lineno, test.examples[0].lineno)  # expect: 1 1
namespace["work"].__doc__ = None
print(doctest.DocTestFinder(exclude_empty=False).find(namespace["work"])[0].lineno)
# expect: None
