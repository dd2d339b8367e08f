# What the lines behind the first have in common is no part of a docstring.
import inspect


def explained():
    """First.

        Deeper.
    Last.
    """


class Described:
    """  Lead.
      two
     one"""

    def method(self):
        """Tab
	lines
	"""


def blank():
    "   "


async def late(): "a\r\n    b\tc"


for one in (explained, Described, Described.method, blank, late):
    print(repr(one.__doc__))
# expect: 'First.\n\n    Deeper.\nLast.\n'
# expect: 'Lead.\n two\none'
# expect: 'Tab\nlines\n'
# expect: ''
# expect: 'a\r\nb   c'
print(explained.__code__.co_consts[0] == explained.__doc__)  # expect: True
print(repr(inspect.getdoc(explained)))  # expect: 'First.\n\n    Deeper.\nLast.'
exec('"""m\n   n\n   """\nprint(repr(__doc__))', {})  # expect: 'm\nn\n'
