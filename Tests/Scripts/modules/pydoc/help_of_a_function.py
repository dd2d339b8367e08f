def area(width, height: int = 2, *sizes, unit="m", **rest) -> str:
    """The area of a rectangle.

    In square units.
    """


def bare(): ...


async def fetch(url, /, *, timeout=None):
    "Get a page."


help(area)
help(bare)
help(fetch)
help(lambda x, y=1: x)

# expect: Help on function area in module __main__:
# expect:
# expect: area(width, height: int = 2, *sizes, unit='m', **rest) -> str
# expect:     The area of a rectangle.
# expect:
# expect:     In square units.
# expect:
# expect: Help on function bare in module __main__:
# expect:
# expect: bare()
# expect:
# expect: Help on function fetch in module __main__:
# expect:
# expect: async fetch(url, /, *, timeout=None)
# expect:     Get a page.
# expect:
# expect: Help on function <lambda> in module __main__:
# expect:
# expect: <lambda> lambda x, y=1
# expect:
