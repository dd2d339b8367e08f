import doctest
import sys


def double(n):
    """Twice.

    >>> double(2)
    4
    >>> double("a")
    'aa'
    """
    return n * 2


print(doctest.testsource(sys.modules["__main__"], "__main__.double"), end="")
print(doctest.script_from_examples("Some text\n\n>>> 1 + 1\n2\n"), end="")
example = doctest.DocTestParser().get_examples(">>> 1\n1\n")[0]
print(example.__dict__)

# expect: # Twice.
# expect: #
# expect: double(2)
# expect: # Expected:
# expect: ## 4
# expect: double("a")
# expect: # Expected:
# expect: ## 'aa'
# expect: # Some text
# expect: #
# expect: 1 + 1
# expect: # Expected:
# expect: ## 2
# expect: {'source': '1\n', 'want': '1\n', 'lineno': 0, 'indent': 0, 'options': {}, 'exc_msg': None}
